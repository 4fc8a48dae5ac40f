package org.devicebank.shell;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// What is said when the server refuses an address before any page is asked, such as one that climbs out of the bank.
final class BarePage extends ErrorReportValve {

    private final String page;

    BarePage(String page) {
        this.page = page;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var failed = response.getStatus() >= Response.SC_BAD_REQUEST;
        if (!failed || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer == null) return;
            writer.write(page);
            response.finishResponse();
        } catch (IOException _) {
            // whoever asked is gone, so there is nobody to tell
        }
    }
}
