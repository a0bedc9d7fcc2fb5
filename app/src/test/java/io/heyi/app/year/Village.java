package io.heyi.app.year;

/**
 * The three households of the village at the beginning of the year, and who comes to them. Region 99 is assigned to nobody.
 *
 * <pre>
 * 0001  Zhang, born 1960, and his wife Li; their grandchild is born on 15 March 2009
 * 0002  Wang, born 1947, on minimum living allowance, and his wife Chen, who is not
 * 0003  Zhao, born 1972
 * </pre>
 */
final class Village {

    static final String CODE = "990101001001";
    static final String ZHANGS = "99010100100100001";
    static final String WANGS = "99010100100100002";
    static final String ZHAOS = "99010100100100003";
    static final String ZHANG = "990101196003121018";
    static final String LI = "990101196311042020";
    static final String WANG = "990101194708093011";
    static final String CHEN = "990101195004204021";
    static final String ZHAO = "99010119720615501X";
    static final String NEWBORN = "990101200903157015";

    static final String RESIDENTS = """
            resident_id,household_no,name,relation,category,village
            990101196003121018,99010100100100001,张建国,HEAD,ORDINARY,990101001001
            990101196311042020,99010100100100001,李秀英,SPOUSE,ORDINARY,990101001001
            990101194708093011,99010100100100002,王德福,HEAD,MINIMUM_LIVING,990101001001
            990101195004204021,99010100100100002,陈桂花,SPOUSE,ORDINARY,990101001001
            99010119720615501X,99010100100100003,赵铁柱,HEAD,ORDINARY,990101001001
            """;
    static final String ENROLLMENT = """
            household_no,resident_id,year,individual_premium,paid_on,receipt_no
            99010100100100001,990101196003121018,2009,20.00,2008-12-01,SJ-0001
            99010100100100001,990101196311042020,2009,20.00,2008-12-01,SJ-0002
            99010100100100002,990101194708093011,2009,20.00,2008-12-03,SJ-0003
            99010100100100002,990101195004204021,2009,20.00,2008-12-03,SJ-0004
            99010100100100003,99010119720615501X,2009,20.00,2008-12-09,SJ-0005
            """;
    static final String NEWBORN_RESIDENT = """
            resident_id,household_no,name,relation,category,village
            990101200903157015,99010100100100001,张小宝,GRANDCHILD,ORDINARY,990101001001
            """;
    /** Paid 66 days after the birth. */
    static final String NEWBORN_ENROLLMENT = """
            household_no,resident_id,year,individual_premium,paid_on,receipt_no
            99010100100100001,990101200903157015,2009,20.00,2009-05-20,SJ-0006
            """;

    private Village() {
    }
}
