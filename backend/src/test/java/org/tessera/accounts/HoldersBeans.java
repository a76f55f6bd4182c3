package org.tessera.accounts;

import java.util.List;

/** What {@link Holders} needs, for tests that put their beans together by hand. */
public final class HoldersBeans {

    public static final List<Class<?>> ALL = List.of(DeputyTable.class, AccountTable.class, Holders.class);

    private HoldersBeans() {}
}
