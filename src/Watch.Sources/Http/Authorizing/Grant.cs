using Watch.Sources.Http.Answers;

namespace Watch.Sources.Http.Authorizing;

/// <summary>What may go along with one fetch. No record: nothing prints it.</summary>
internal sealed class Grant
{
    private Grant() { }

    /// <summary>Anybody may ask.</summary>
    public static Grant None { get; } = new();

    /// <summary>The name of the header that it goes along in.</summary>
    public string Name { get; private init; } = "Authorization";

    /// <summary>What stands in that header, or null.</summary>
    public string? Header { get; private init; }

    /// <summary>Whether it was kept from an earlier fetch, and may have been taken back since.</summary>
    public bool IsKept { get; private init; }

    /// <summary>Why there is none, or null.</summary>
    public FetchFault? Fault { get; private init; }

    public static Grant Of(string header, bool isKept = false) => new() { Header = header, IsKept = isKept };

    /// <summary>The same in another header.</summary>
    public Grant In(string name) =>
        new()
        {
            Name = name,
            Header = Header,
            IsKept = IsKept,
            Fault = Fault,
        };

    public static Grant Refused(FetchFault fault) => new() { Fault = fault };

    public static Grant Refused(string reason) => Refused(new FetchFault(FaultKind.Secret, reason));
}
