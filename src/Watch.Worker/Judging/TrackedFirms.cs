using System.Collections.Frozen;
using Watch.Contracts.Identifiers;
using Watch.Rules.Firms;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// The firms whose past can matter: those of the list where a rule in force asks for it, and those of alerts whose rule did, whatever
/// the list says today.
/// </summary>
internal sealed class TrackedFirms
{
    private readonly FirmList _firms;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _kept;

    private TrackedFirms(FirmList firms, IReadOnlyList<string> kept)
    {
        _firms = firms;
        _kept = kept.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static async Task<TrackedFirms> ForAsync(IVoletBatch batch, VoletSnapshot snapshot, CancellationToken ct) =>
        new(snapshot.Rules.AsksHistory ? snapshot.Firms : FirmList.Empty, await batch.SubjectsOfHistoryAsync(ct));

    /// <summary>Whether it is one of them.</summary>
    public bool Has(Siren firm) => _kept.Contains(firm.Value) || _firms.HasAny(firm.Value);

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
