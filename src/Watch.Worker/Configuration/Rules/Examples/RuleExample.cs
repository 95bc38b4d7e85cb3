using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;

namespace Watch.Worker.Configuration.Rules.Examples;

/// <summary>A notice that a rule has to fire on, or must not.</summary>
internal sealed record RuleExample
{
    /// <summary>What it is called in reports.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required FilePlace Place { get; init; }

    /// <summary>Whether the rule has to fire.</summary>
    public required bool MustFire { get; init; }

    /// <summary>The firm it has to fire for, or must not; null for whichever.</summary>
    public Siren? Firm { get; init; }

    /// <summary>How urgent it has to be; null where that does not matter.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Where it has to go, exactly; null where that does not matter.</summary>
    public IReadOnlyList<Route>? Routes { get; init; }

    /// <summary>The capital that was last published of the firms of the notice; null where none is known.</summary>
    public Money? CapitalBefore { get; init; }

    /// <summary>What was published before of the firms of the notice, in whatever order.</summary>
    public IReadOnlyList<Notice> NoticesBefore { get; init; } = [];

    /// <summary>The notice, where it is written in the rule.</summary>
    public Notice? Notice { get; init; }

    /// <summary>The file it stands in, where it is not.</summary>
    public ExampleFile? File { get; init; }
}

/// <summary>A notice in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Id">Which of its notices; null where it holds one.</param>
internal sealed record ExampleFile(string Path, string? Id);
