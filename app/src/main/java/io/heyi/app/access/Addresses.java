package io.heyi.app.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where requests come from, as the container or its proxy says; it may be any text, and no name in it is looked up. */
final class Addresses {

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]+){3}|(0:){7}1|::1");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 45;

    private Addresses() {
    }

    static boolean isLoopback(String address) {
        return LOOPBACK.matcher(address).matches();
    }

    /** What one subscriber has: an address of version 4, and of version 6 a network of 64 bits. */
    static String network(String address) {
        if (VERSION_6.matcher(address).matches()) {
            try {
                byte[] bytes = InetAddress.getByName(address).getAddress();
                return HexFormat.of().formatHex(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
            } catch (UnknownHostException noAddress) {
                return cut(address);
            }
        }
        return cut(address);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
