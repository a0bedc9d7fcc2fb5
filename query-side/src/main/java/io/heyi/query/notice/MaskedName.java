package io.heyi.query.notice;

import java.util.Set;

/**
 * A name as it may hang on a notice board: 张*. Masking a masked name changes nothing.
 *
 * <p>The surname stays, be it of one character or one of the compound ones (复姓); of a name that is one character, or does not begin with a
 * letter, nothing stays. Of names with a dot (买买提·吐尔逊) the first character stays: their first part is the given name.
 */
public final class MaskedName extends Masked {

    private static final String MASK = "*";
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连",
            "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于",
            "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋",
            "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "公户", "公玉", "公仪", "梁丘", "公仲",
            "公上", "公门", "公山", "公坚", "左丘", "公伯", "西门", "公祖", "第五", "公乘", "贯丘", "公皙", "南荣", "东里", "东宫",
            "仲长", "子书", "子桑", "即墨", "达奚", "褚师", "纳兰", "完颜", "单于", "淳于", "叶赫", "那拉", "爱新", "耶律", "东门",
            "西陵", "北堂", "南郭", "东阳", "贺兰", "贺若", "斛律");

    private MaskedName(String text) {
        super(text);
    }

    /** @param name a name as registered; null or blank is masked whole */
    public static MaskedName of(String name) {
        String stripped = name == null ? "" : name.strip();
        int characters = stripped.codePointCount(0, stripped.length());
        if (characters < 2 || !Character.isLetter(stripped.codePointAt(0))) {
            return new MaskedName(MASK);
        }
        boolean compound = characters > 2 && COMPOUND_SURNAMES.contains(stripped.substring(0, 2));
        return new MaskedName((compound ? stripped.substring(0, 2) : Character.toString(stripped.codePointAt(0))) + MASK);
    }
}
