package cg.gouv.qr.product;

/**
 * Follows a record's quotes as RFC 4180 has them, line by line, to tell where the record ends. A quote opens a field only
 * as its first character; elsewhere in an unquoted field it is text, as in {@code 12" pizza}.
 */
final class QuoteScan {
    private State state = State.FIELD_BEGINS;

    private enum State {
        FIELD_BEGINS,
        UNQUOTED,
        QUOTED,
        /** After a quote inside a quoted field: it closed the field, or it is the first of two that mean one. */
        QUOTE_IN_QUOTED,
        TEXT_AFTER_QUOTE
    }

    /** Reads on; the lines of one record are fed in their order, without their ends. */
    void line(String text) {
        if (state == State.QUOTE_IN_QUOTED) {
            throw new IllegalStateException("The record has ended");
        }
        for (int i = 0; i < text.length() && state != State.TEXT_AFTER_QUOTE; i++) {
            state = after(text.charAt(i));
        }
    }

    private State after(char c) {
        return switch (state) {
            case FIELD_BEGINS -> c == '"' ? State.QUOTED : c == ',' ? State.FIELD_BEGINS : State.UNQUOTED;
            case UNQUOTED -> c == ',' ? State.FIELD_BEGINS : State.UNQUOTED;
            case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED -> c == '"' ? State.QUOTED : c == ',' ? State.FIELD_BEGINS : State.TEXT_AFTER_QUOTE;
            case TEXT_AFTER_QUOTE -> State.TEXT_AFTER_QUOTE;
        };
    }

    /** Whether the line ended inside a quoted field, so that the record goes on. */
    boolean isOpen() {
        return state == State.QUOTED;
    }

    /** Whether something stands between a closing quote and the next comma. */
    boolean isMalformed() {
        return state == State.TEXT_AFTER_QUOTE;
    }
}
