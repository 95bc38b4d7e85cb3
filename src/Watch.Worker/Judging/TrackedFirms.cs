using System.Collections.Frozen;
using Watch.Contracts.Identifiers;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// The firms whose past can matter: those of the list where a rule in force asks for it, and those of alerts whose rule did, whatever
/// the list says today.
/// </summary>
internal sealed class TrackedFirms
{
    private readonly VoletSnapshot _snapshot;
    private readonly FirmList _firms;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _kept;

    private TrackedFirms(VoletSnapshot snapshot, IReadOnlyList<string> kept)
    {
        _snapshot = snapshot;
        _firms = snapshot.Rules.AsksHistory ? snapshot.Firms : FirmList.Empty;
        _kept = kept.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static async Task<TrackedFirms> ForAsync(IVoletBatch batch, VoletSnapshot snapshot, CancellationToken ct) =>
        new(snapshot, await batch.SubjectsOfHistoryAsync(ct));

    /// <summary>Whether it is one of them.</summary>
    public bool Has(Siren firm) => _kept.Contains(firm.Value) || _firms.HasAny(firm.Value);

    /// <summary>The rules for which the past of a firm matters.</summary>
    public RulesOnFirm RulesOf(Siren firm) =>
        new(
            _firms.HasAny(firm.Value) ? _snapshot.Rules.History : AskedPast.Nothing,
            _kept.Contains(firm.Value),
            alert => alert.AsksHistory && _snapshot.Rules.Find(alert.Key.Rule, alert.RuleVersion) is null
        );

    /// <summary>Whether one of these is: SIREN of nine digits with a blank between two.</summary>
    public bool HasAny(ReadOnlySpan<char> sirens)
    {
        if (_firms.HasAny(sirens))
        {
            return true;
        }

        foreach (Range word in sirens.Split(' '))
        {
            if (_kept.Contains(sirens[word]))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The rules for which the past of one firm matters.</summary>
/// <param name="InForce">What those in force ask; nothing where the firm is not on the list.</param>
/// <param name="HasAlerts">Whether it has alerts whose rule asked for the past.</param>
/// <param name="IsOfEarlierRule">Whether an alert is of a rule that asked for the past and stands in force no more.</param>
internal sealed record RulesOnFirm(AskedPast InForce, bool HasAlerts, Func<Alert, bool> IsOfEarlierRule);
