package io.heyi.app.cli;

import picocli.CommandLine;

/** Makes the commands, giving each the screen it speaks to. */
record CommandFactory(Screen screen) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (LedgerCommandLine.class.isAssignableFrom(type)) {
            K command = type.getDeclaredConstructor().newInstance();
            ((LedgerCommandLine) command).speakTo(screen);
            return command;
        }
        return CommandLine.defaultFactory().create(type);
    }
}
