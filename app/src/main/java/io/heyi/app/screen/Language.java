package io.heyi.app.screen;

/** The languages of the interface: Chinese first. */
public enum Language {
    zh, en;

    String say(String chinese, String english) {
        return this == zh ? chinese : english;
    }
}
