using System.Text.Json.Serialization;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Matching.Clauses;

namespace Watch.Rules.Matching;

/// <summary>A condition on notices with what becomes of a match.</summary>
public sealed record Rule
{
    /// <summary>Its name for ever, as in <c>capital.takeover</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called in alerts, in French.</summary>
    public required string Title { get; init; }

    /// <summary>How urgent its alerts are, where none of <see cref="Severities"/> says otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where all its alerts go; where it is empty, <see cref="RouteCases"/> is not.</summary>
    public required IReadOnlyList<Route> Routes { get; init; }

    /// <summary>What has to agree.</summary>
    public required Condition When { get; init; }

    /// <summary>What must not agree; null excludes nothing. What is not told excludes nothing either.</summary>
    public Condition? Unless { get; init; }

    /// <summary>How urgent in which case: the first that agrees.</summary>
    public IReadOnlyList<SeverityCase> Severities { get; init; } = [];

    /// <summary>Where it goes too, in which case: every one that agrees.</summary>
    public IReadOnlyList<RouteCase> RouteCases { get; init; } = [];

    /// <summary>Where it goes when no case agrees and it goes nowhere always; empty where that cannot be.</summary>
    public IReadOnlyList<Route> RoutesOtherwise { get; init; } = [];

    /// <summary>What was found to be of no use, with reason and expiry: it is left out.</summary>
    public IReadOnlyList<KnownFalsePositive> FalsePositives { get; init; } = [];

    /// <summary>Whether its readers are told that the headline of an article was edited; null is no.</summary>
    public bool? TellsEdits { get; init; }

    /// <summary>Whether every match is about a firm: every way to agree asks for one.</summary>
    [JsonIgnore]
    public bool IsAboutFirm => Reach.Of(When).Firm;

    /// <summary>Whether some part of it asks what was published of a firm before.</summary>
    [JsonIgnore]
    public bool AsksHistory => RuleParts.Clauses(this).Any(c => c is CapitalChangeIs or AfterIs or CountIs);

    /// <summary>Whether some part of it asks for the last capital that was published of a firm before.</summary>
    [JsonIgnore]
    public bool AsksCapital => RuleParts.Clauses(this).Any(c => c is CapitalChangeIs);

    /// <summary>
    /// The hash of what the rule says, twelve hexadecimal digits: changes when, and only when, the rule says something else.
    /// </summary>
    [JsonIgnore]
    public string Version => RuleVersion.Of(this);
}

/// <summary>A severity for a case.</summary>
/// <param name="Severity">How urgent it is then.</param>
public sealed record SeverityCase(Condition When, Severity Severity);

/// <summary>Routes for a case.</summary>
/// <param name="Routes">Where it goes then too.</param>
public sealed record RouteCase(Condition When, IReadOnlyList<Route> Routes);

/// <summary>Something that agrees with the rule and is of no use.</summary>
/// <param name="Reason">Why it is of no use, in the administrator's words.</param>
/// <param name="Until">The last day of publication it holds for; null for ever.</param>
public sealed record KnownFalsePositive(Condition When, string Reason, DateOnly? Until = null);
