package io.heyi.app.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the pages and the interface are served.
 *
 * @param address     of this machine; the loopback one unless somebody widens it
 * @param behindProxy whether a proxy on the way in ends TLS and says so in X-Forwarded-Proto
 * @param certificate PEM file with the certificate chain, or null for none
 * @param key         PEM file with the certificate's private key, or null for none
 */
public record Listening(int port, String address, boolean behindProxy, Path certificate, Path key) {

    private static final String LOOPBACK = "127.0.0.1";

    public static Listening onLoopback(int port) {
        return new Listening(port, LOOPBACK, false, null, null);
    }

    /** Whether passwords and persons' data would cross a network in the clear. */
    public boolean wouldSpeakInTheClear() {
        return !behindProxy && certificate == null && !isLoopback();
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    List<String> properties() {
        List<String> properties = new ArrayList<>(List.of("--server.port=" + port, "--server.address=" + address));
        if (certificate != null) {
            properties.add("--server.ssl.certificate=file:" + certificate.toAbsolutePath());
            properties.add("--server.ssl.certificate-private-key=file:" + key.toAbsolutePath());
        }
        if (behindProxy) {
            properties.add("--server.forward-headers-strategy=native");
        }
        if (behindProxy || certificate != null) {
            properties.add("--server.servlet.session.cookie.secure=true");
        }
        return properties;
    }
}
