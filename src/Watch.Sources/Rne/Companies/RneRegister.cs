using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Seams;

namespace Watch.Sources.Rne.Companies;

/// <summary>
/// What becomes of a changed record of the RNE. A record tells nothing of its past, so that the first sight of a company is its baseline,
/// and a change is what differs from the record that was known.
/// </summary>
internal sealed class RneRegister : IRegister
{
    // The codes of NAF 2025 take the place of those of NAF rév. 2 on this day, and the RNE does not say which it writes.
    private static readonly DateTimeOffset _recoding = new(2026, 12, 31, 23, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<string> Respects { get; } = [RneNames.Company];

    public bool IsByRecord => true;

    public bool EndsByAbsence(string category) => false;

    public bool ReachesBelow(RegisterRecord? before, RegisterRecord? after) => false;

    public RegisterState? StateOf(string subject, string respect, IRegisterView view) =>
        view.Of(subject).FirstOrDefault(r => r.Category == RneNames.Company) is { State: { } state } record
            ? new RegisterState(state, ChangedAt: record.ChangedAt)
            : null;

    public RegisterNews NewsOf(RegisterChange change)
    {
        if (CompanyState.Read(change.Before?.Text) is not { } before || CompanyState.Read(change.After?.Text) is not { } after)
        {
            return new RegisterNews.None();
        }

        CompanyChanges changes = new(before, after);
        IReadOnlyList<NoticeEvent> events = changes.Events(IsRecoded(change));
        DateTimeOffset changedAt = change.After!.ChangedAt ?? change.Publication.ContentDate;
        return events.Count == 0
            ? new RegisterNews.None()
            : new RegisterNews.Announced(CompanyNotices.Of(change.Subject, after, changes, events, changedAt), []);
    }

    private static bool IsRecoded(RegisterChange change) => change.Before?.ChangedAt < _recoding && change.After?.ChangedAt >= _recoding;
}
