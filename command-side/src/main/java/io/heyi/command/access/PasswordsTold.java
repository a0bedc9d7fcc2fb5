package io.heyi.command.access;

/**
 * Who was told the password that another begins with. The two are one pair of eyes: whoever opens an account could sign in to it before its
 * owner does.
 */
public interface PasswordsTold {

    /** Whether one of the two accounts was told the other's, and neither the operator nor two persons have seen to that account since. */
    boolean between(String oneAccount, String otherAccount);
}
