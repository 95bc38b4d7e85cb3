using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Judging.Backtesting;

/// <summary>An alert as a configuration would have it: of one rule, on one firm or none, in one chain, on all of its routes.</summary>
internal sealed record BacktestedAlert
{
    public required string Rule { get; init; }

    public required string RuleVersion { get; init; }

    /// <summary>Null where the rule is about no firm.</summary>
    public required AlertFirm? Firm { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>In alphabetical order.</summary>
    public required IReadOnlyList<string> Routes { get; init; }

    public required string Title { get; init; }

    /// <summary>The notice that it shows.</summary>
    public required Notice Notice { get; init; }

    /// <summary>Puts the states together that differ in their route alone.</summary>
    public static BacktestedAlert Of(IReadOnlyList<AlertState> states, Volet volet)
    {
        AlertContent content = AlertComposer.Compose(states[0], Guid.Empty, 0, volet, default);
        return new BacktestedAlert
        {
            Rule = content.Rule,
            RuleVersion = content.RuleVersion,
            Firm = content.Firm,
            Severity = content.Severity,
            Routes = [.. states.Select(s => s.Key.Route.Name).Order(StringComparer.Ordinal)],
            Title = content.Title,
            Notice = states[0].Notice,
        };
    }
}

/// <summary>The same alert under two configurations; one of the two may be missing.</summary>
/// <param name="Before">As the volet judges.</param>
/// <param name="After">As it would judge.</param>
internal sealed record BacktestedPair(BacktestedAlert? Before, BacktestedAlert? After)
{
    /// <summary>What the rule was called before, where its id alone is another; null where it is not.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>What made the change, as far as a clause did: see <see cref="RuleComparison"/>; null where nothing changes.</summary>
    public string? Cause { get; init; }

    /// <summary>The notice that it shows; before, where the two show another.</summary>
    public Notice Notice => (Before ?? After!).Notice;

    /// <summary>The rule's id.</summary>
    public string Rule => Either.Rule;

    /// <summary>The firm, as the later configuration names it.</summary>
    public AlertFirm? Firm => Either.Firm;

    /// <summary>What it is called, as the later configuration has it.</summary>
    public string Title => Either.Title;

    public bool IsGained => Before is null;

    public bool IsLost => After is null;

    public bool ChangesSeverity => Before is not null && After is not null && Before.Severity != After.Severity;

    public bool IsRerouted => Before is not null && After is not null && !Before.Routes.SequenceEqual(After.Routes, StringComparer.Ordinal);

    public bool Differs => IsGained || IsLost || ChangesSeverity || IsRerouted;

    private BacktestedAlert Either => After ?? Before!;

    /// <summary>Pairs what two configurations say of one chain, in order of rule and firm.</summary>
    /// <param name="before">As the one has it.</param>
    /// <param name="after">As the other has it.</param>
    /// <param name="renamed">What rules of the one that are called otherwise in the other are called there.</param>
    public static IReadOnlyList<BacktestedPair> Join(
        IReadOnlyList<BacktestedAlert> before,
        IReadOnlyList<BacktestedAlert> after,
        IReadOnlyDictionary<string, string> renamed
    )
    {
        Dictionary<(string, string?), BacktestedAlert> later = after.ToDictionary(KeyOf);
        HashSet<(string, string?)> earlier = [.. before.Select(KeyThen)];
        return
        [
            .. before
                .Select(b => new BacktestedPair(b, later.GetValueOrDefault(KeyThen(b)))
                {
                    RenamedFrom = renamed.ContainsKey(b.Rule) ? b.Rule : null,
                })
                .Concat(after.Where(a => !earlier.Contains(KeyOf(a))).Select(a => new BacktestedPair(null, a)))
                .OrderBy(p => p.Rule, StringComparer.Ordinal)
                .ThenBy(p => p.Firm?.Siren.Value, StringComparer.Ordinal),
        ];

        (string, string?) KeyThen(BacktestedAlert alert) => (renamed.GetValueOrDefault(alert.Rule, alert.Rule), alert.Firm?.Siren.Value);
    }

    private static (string Rule, string? Siren) KeyOf(BacktestedAlert alert) => (alert.Rule, alert.Firm?.Siren.Value);
}
