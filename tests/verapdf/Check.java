import java.io.FileInputStream;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** One line per file: its name, whether it conforms to PDF/UA-1, how much was checked; then one per fault. */
public class Check {
    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour accessible = PDFAFlavour.PDFUA_1;
        for (String file : files) {
            try (PDFAParser parser =
                            Foundries.defaultInstance().createParser(new FileInputStream(file), accessible);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(accessible, false)) {
                ValidationResult found = validator.validate(parser);
                System.out.println(
                        String.join("\t", "file", file, "" + found.isCompliant(), "" + found.getTotalAssertions()));
                for (TestAssertion each : found.getTestAssertions()) {
                    if (each.getStatus() == TestAssertion.Status.FAILED) {
                        String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                        System.out.println(String.join("\t", "fault", file, rule, each.getMessage()));
                    }
                }
            }
        }
    }
}
