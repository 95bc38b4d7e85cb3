namespace Watch.Worker.Store;

/// <summary>Looks on at every commit of the program.</summary>
internal interface ICommitPoints
{
    /// <summary>All is done but the commit.</summary>
    void Before(CommitPoint point);

    /// <summary>The commit is made, and nothing else since.</summary>
    void After(CommitPoint point);
}

/// <summary>Nobody looks on.</summary>
internal sealed class NoCommitPoints : ICommitPoints
{
    public static readonly NoCommitPoints Instance = new();

    private NoCommitPoints() { }

    public void Before(CommitPoint point) { }

    public void After(CommitPoint point) { }
}

/// <summary>
/// What the program makes permanent, in a store, on the disk or at the broker. It may end just before or just after each, and what comes
/// next has to find its way; docs/crash-matrix.md shows what the tests find when they kill it there.
/// </summary>
internal enum CommitPoint
{
    /// <summary>The tables of a database, brought to the version of the program.</summary>
    Migration,

    /// <summary>The secret of a volet, made with the first start of the embedded profile.</summary>
    Secret,

    /// <summary>The value by which a store knows the secret again.</summary>
    SecretCheck,

    /// <summary>That a volet judges by a configuration, or refused it.</summary>
    ConfigurationLoad,

    /// <summary>A lock that is a row: made, taken, renewed, given back.</summary>
    Lock,

    /// <summary>That a worker plays a role, or has ended.</summary>
    Heartbeat,

    /// <summary>Notices of the log, a few hundred at a time.</summary>
    Append,

    /// <summary>Records of a register, and what was told of them with its notices.</summary>
    Register,

    /// <summary>Rows of the log and erasures, copied to a volet's own server.</summary>
    Copy,

    /// <summary>Records that could not be read.</summary>
    Quarantine,

    /// <summary>That a document was read, with the warnings of its parser.</summary>
    Document,

    /// <summary>What was fetched, as it came: its content and its line in the index.</summary>
    Archive,

    /// <summary>How far a source was read.</summary>
    Watermark,

    /// <summary>A number that is missing in the sequence of a publisher, or was found.</summary>
    Gap,

    /// <summary>That a source was asked.</summary>
    Run,

    /// <summary>How a source stands, and when it is asked again.</summary>
    Standing,

    /// <summary>What is older than it has to be kept is deleted.</summary>
    Pruning,

    /// <summary>
    /// What the reader of a volet, a backfill or a retry of dead letters decided: alerts, ledger, messages, dead letters and the cursor.
    /// </summary>
    Judgement,

    /// <summary>Rows of a volet's own store that this build cannot read.</summary>
    UnreadableRow,

    /// <summary>That a message does not go over the bridge.</summary>
    Withholding,

    /// <summary>What is left of a message from which something was left out.</summary>
    Narrowing,

    /// <summary>The files of one message, one file of a site, one page of a route or the record of its pages.</summary>
    File,

    /// <summary>A round of messages, confirmed by the broker.</summary>
    Queue,

    /// <summary>That a round of messages was sent.</summary>
    Mark,

    /// <summary>That a message could not be sent, and when it is tried again.</summary>
    Failure,

    /// <summary>A fault of a channel, of a route or of the copying, or its end; which broker it is.</summary>
    Fault,
}
