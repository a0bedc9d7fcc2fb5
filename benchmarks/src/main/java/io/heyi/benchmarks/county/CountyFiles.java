package io.heyi.benchmarks.county;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.heyi.benefits.claim.ChargeLine;
import io.heyi.command.intake.ImportFiles;

/** A county as the five files and the plan that the office imports. */
public final class CountyFiles {

    private CountyFiles() {
    }

    /**
     * Writes them into a folder.
     *
     * @return the files, with lines only if a claim has any
     */
    public static ImportFiles write(CountyGenerator county, Path folder) throws IOException {
        Files.createDirectories(folder);
        ImportFiles files = new ImportFiles(folder.resolve("plan.yaml"), folder.resolve("institutions.csv"),
                folder.resolve("residents.csv"), folder.resolve("enrollment.csv"), folder.resolve("claims.csv"),
                folder.resolve("claim_lines.csv"));
        Files.writeString(files.plan(), county.plan());
        writeInstitutions(county, files.institutions());
        writeResidents(county, files.residents());
        writeEnrollment(county, files.enrollment());
        boolean anyLines = writeClaims(county, files.claims(), files.lines());
        return anyLines ? files : new ImportFiles(files.plan(), files.institutions(), files.residents(), files.enrollment(), files.claims(),
                null);
    }

    private static void writeInstitutions(CountyGenerator county, Path path) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("code,name,level,region\n");
            for (GeneratedInstitution one : county.institutions()) {
                row(out, one.code(), one.name(), one.level(), one.region());
            }
        }
    }

    private static void writeResidents(CountyGenerator county, Path path) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("resident_id,household_no,name,relation,category,village\n");
            for (int i = 0; i < county.households(); i++) {
                GeneratedHousehold household = county.household(i);
                for (Person person : household.members()) {
                    row(out, person.number().value(), household.number(), person.name(), household.relation(person), person.category(),
                            household.village());
                }
            }
        }
    }

    private static void writeEnrollment(CountyGenerator county, Path path) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("household_no,resident_id,year,individual_premium,paid_on\n");
            for (int i = 0; i < county.households(); i++) {
                GeneratedHousehold household = county.household(i);
                for (Person person : household.members()) {
                    if (household.enrolled()) {
                        row(out, household.number(), person.number().value(), CountyGenerator.YEAR, GeneratedHousehold.PREMIUM,
                                household.paidOn());
                    }
                }
            }
        }
    }

    private static boolean writeClaims(CountyGenerator county, Path claims, Path lines) throws IOException {
        boolean any = false;
        try (BufferedWriter out = Files.newBufferedWriter(claims); BufferedWriter lineOut = Files.newBufferedWriter(lines)) {
            out.write("claim_id,kind,resident_id,institution,admitted_on,settled_on,diagnosis,invoice_no,total,class_a,class_b,class_c,"
                    + "referral,traditional_medicine\n");
            lineOut.write("claim_id,line,item_code,name,class,quantity,unit_price,limit_price,prepay,essential\n");
            for (long n = 0; n < county.claims(); n++) {
                GeneratedClaim claim = county.claim(n);
                row(out, claim.number(), claim.kind(), claim.patient().number().value(), claim.institution(), claim.admittedOn(),
                        claim.settledOn(), claim.diagnosis(), claim.invoice(), claim.total(),
                        claim.sums() == null ? "" : claim.sums().classA(), claim.sums() == null ? "" : claim.sums().classB(),
                        claim.sums() == null ? "" : claim.sums().classC(), claim.referral() == null ? "" : claim.referral(),
                        claim.traditionalMedicine() ? "true" : "");
                for (ChargeLine line : claim.lines()) {
                    any = true;
                    row(lineOut, claim.number(), line.line(), line.itemCode(), line.name(), line.itemClass(), line.quantity(),
                            line.unitPrice(), "", "", line.essential() ? "true" : "");
                }
            }
        }
        return any;
    }

    private static void row(BufferedWriter out, Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cells[i].toString());
        }
        out.write('\n');
    }
}
