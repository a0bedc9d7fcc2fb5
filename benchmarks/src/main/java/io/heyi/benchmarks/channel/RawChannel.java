package io.heyi.benchmarks.channel;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import io.heyi.benchmarks.raw.RawReads;
import io.heyi.benchmarks.raw.RawSettlement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * The limit of the channel: the same server software with a servlet that drops the body, executes the statements and answers nothing. No
 * token, no filter, no JSON, no decision. Its clients send the bodies that the ledger's send.
 */
public final class RawChannel implements AutoCloseable {

    private static final String SETTLEMENTS = "/settlements";
    private static final String ELIGIBILITY = "/eligibility";

    private final Tomcat tomcat = new Tomcat();
    private final Requests requests;
    private final Post post;

    /** @param folder for what the server puts down */
    public RawChannel(Path folder, RawSettlement settlement, RawReads reads, Requests requests) throws LifecycleException {
        this.requests = requests;
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        serve(context, SETTLEMENTS, () -> {
            reads.household();
            settlement.settle();
        });
        serve(context, ELIGIBILITY, reads::eligibility);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.start();
        this.post = new Post(tomcat.getConnector().getLocalPort());
    }

    /** What a request makes the database do. */
    @FunctionalInterface
    private interface Statements {

        void execute() throws SQLException, InterruptedException;
    }

    private static void serve(Context context, String path, Statements statements) {
        Tomcat.addServlet(context, path, new HttpServlet() {
            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
                request.getInputStream().readAllBytes();
                try {
                    statements.execute();
                } catch (SQLException | InterruptedException e) {
                    throw new ServletException(e);
                }
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        });
        context.addServletMappingDecoded(path, path);
    }

    public void settle() throws IOException, InterruptedException {
        post.send(SETTLEMENTS, null, requests.settlement().body());
    }

    public void askEligibility() throws IOException, InterruptedException {
        post.send(ELIGIBILITY, null, requests.eligibility().body());
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
