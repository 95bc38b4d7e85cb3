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
