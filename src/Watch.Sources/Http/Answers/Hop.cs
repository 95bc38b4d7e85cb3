namespace Watch.Sources.Http.Answers;

/// <summary>What came of one request to one host.</summary>
internal abstract record Hop
{
    private Hop() { }

    /// <summary>The end of the way.</summary>
    internal sealed record Arrived(Fetched What) : Hop;

    /// <summary>On to another address.</summary>
    /// <param name="To">Where.</param>
    /// <param name="Permanent">Whether for ever: 301 or 308.</param>
    /// <param name="IsSame">Whether the same is to be asked there: 307 or 308. After the others what was sent is not sent again.</param>
    internal sealed record Onward(Uri To, bool Permanent, bool IsSame) : Hop;
}
