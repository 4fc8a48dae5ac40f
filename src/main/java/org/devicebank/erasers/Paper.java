package org.devicebank.erasers;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.text.PDFTextStripper;
import org.devicebank.kernel.Refused;

/// The words of a PDF, line by line as they stand on the page.
final class Paper {

    private static final int MOST_PAGES = 400;
    private static final int SHORTEST = 8;

    private Paper() {}

    static boolean isPdf(byte[] file) {
        return file.length > SHORTEST && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    static String text(byte[] file) {
        try (var paper = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (paper.getNumberOfPages() > MOST_PAGES) {
                throw Refused.tooLarge("refused.erasers.pages", MOST_PAGES);
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(paper);
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException _) {
            throw Refused.unfit("refused.erasers.paper");
        }
    }
}
