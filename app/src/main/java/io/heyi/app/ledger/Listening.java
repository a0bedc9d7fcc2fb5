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
 * @param proxies     addresses or networks, with commas between, of the proxies on the way in that end TLS; only they are believed whom they
 *                    ask for (X-Forwarded-For) and how that came (X-Forwarded-Proto). Null for none
 * @param certificate PEM file with the certificate chain, or null for none
 * @param key         PEM file with the certificate's private key, or null for none
 */
public record Listening(int port, String address, String proxies, Path certificate, Path key) {

    /** A proxy on this machine. */
    public static final String PROXY_HERE = "127.0.0.0/8,::1/128";

    private static final String LOOPBACK = "127.0.0.1";

    public static Listening onLoopback(int port) {
        return new Listening(port, LOOPBACK, null, null, null);
    }

    /** Whether passwords and persons' data would cross a network in the clear. */
    public boolean wouldSpeakInTheClear() {
        return proxies == null && certificate == null && !isLoopback();
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
        if (proxies != null) {
            properties.add("--server.forward-headers-strategy=native");
            properties.add("--server.tomcat.remoteip.internal-proxies=" + proxies);
        }
        if (proxies != null || certificate != null) {
            properties.add("--server.servlet.session.cookie.secure=true");
        }
        return properties;
    }
}
