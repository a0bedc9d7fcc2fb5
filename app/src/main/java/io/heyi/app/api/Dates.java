package io.heyi.app.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Days and months as requests write them: {@code 2009-06-01}, {@code 2009-06}, from 1850 on. Anything else is none. */
@Configuration(proxyBeanMethods = false)
class Dates implements WebMvcConfigurer {

    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("(18[5-9]|19[0-9]|2[0-9]{2})[0-9]-.{2,5}");

    static LocalDate day(String text) {
        return LocalDate.parse(plausible(text));
    }

    static YearMonth month(String text) {
        return YearMonth.parse(plausible(text));
    }

    private static String plausible(String text) {
        if (!YEAR_OF_FOUR_DIGITS.matcher(text).matches()) {
            throw new IllegalArgumentException("not a day or a month");
        }
        return text;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, Dates::day);
        registry.addConverter(String.class, YearMonth.class, Dates::month);
    }
}
