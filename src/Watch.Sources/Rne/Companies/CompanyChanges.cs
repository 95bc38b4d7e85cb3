using System.Globalization;
using Watch.Contracts.Notices;

namespace Watch.Sources.Rne.Companies;

/// <summary>
/// What changed between two states of a company: pure. What one of them does not tell has not changed, nor has what is hidden in one.
/// </summary>
/// <param name="before">The state that was known.</param>
/// <param name="after">The state that is published.</param>
internal sealed class CompanyChanges(CompanyState before, CompanyState after)
{
    /// <summary>The events, in a fixed order; the one about officers tells nothing but that there are some.</summary>
    /// <param name="isRecoded">Whether every code of activity was given anew between the two.</param>
    public IReadOnlyList<NoticeEvent> Events(bool isRecoded) =>
        [
            .. Capital(),
            .. Statements().Count > 0 ? [new NoticeEvent { Kind = EventKind.OfficerChange, Label = "dirigeants" }] : Nothing,
            .. AreShown ? Between(EventKind.NameChange, "dénomination", before.Name, after.Name) : [],
            .. AreShown && HasMoved ? Between(EventKind.SeatTransfer, "siège", TextOf(before.Seat), TextOf(after.Seat)) : [],
            .. isRecoded ? [] : Between(EventKind.ActivityChange, "activité principale", before.Activity, after.Activity),
            .. Began(
                EventKind.Dissolution,
                "dissolution",
                before.DissolvedOn is not null,
                after.DissolvedOn is not null,
                after.DissolvedOn
            ),
            .. Began(EventKind.Radiation, "radiation", HasCeased(before), HasCeased(after), after.CeasedOn),
            .. HasCeased(before) && !HasCeased(after)
                ? [new NoticeEvent { Kind = EventKind.ActivityChange, Label = "radiation rapportée" }]
                : Nothing,
        ];

    /// <summary>Who came and who left: nobody where one of the two does not tell who is in office.</summary>
    public IReadOnlyList<OfficerStatement> Statements() =>
        [.. Came.Select(o => Statement(o, OfficerChange.Arrives)), .. Left.Select(o => Statement(o, OfficerChange.Leaves))];

    /// <summary>The legal persons among those who came and left.</summary>
    public IEnumerable<CompanyOfficer> Firms() => Came.Concat(Left).Where(o => !o.Natural);

    private static IEnumerable<NoticeEvent> Nothing => [];

    private IEnumerable<CompanyOfficer> Came => Officers is var (was, now) ? now.Where(o => !IsAmong(o, was)) : [];

    private IEnumerable<CompanyOfficer> Left => Officers is var (was, now) ? was.Where(o => !IsAmong(o, now)) : [];

    // Null where one of the two does not tell them.
    private (IReadOnlyList<CompanyOfficer> Was, IReadOnlyList<CompanyOfficer> Now)? Officers =>
        AreShown && before.Officers is { } was && after.Officers is { } now ? (was, now) : null;

    private bool AreShown => before.IsShown && after.IsShown;

    private bool HasMoved => before.Seat is { } was && after.Seat is { } now && !IsSameTown(was, now);

    // Two spellings of one town are no move where its code is told.
    private static bool IsSameTown(CompanySeat one, CompanySeat other) =>
        (one.Code, other.Code) is ({ } was, { } now) ? string.Equals(was, now, StringComparison.Ordinal) : one == other;

    private IEnumerable<NoticeEvent> Capital()
    {
        if (before.Capital is not { } was || after.Capital is not { } now || (was.Amount == now.Amount && was.Currency == now.Currency))
        {
            return [];
        }

        CapitalDirection direction =
            was.Currency != now.Currency ? CapitalDirection.Unknown
            : now.Amount > was.Amount ? CapitalDirection.Increase
            : CapitalDirection.Decrease;
        return [Event(EventKind.CapitalChange, "capital", TextOf(was), TextOf(now)) with { CapitalDirection = direction }];
    }

    private static IEnumerable<NoticeEvent> Between(EventKind kind, string label, string? was, string? now) =>
        was is null || now is null || string.Equals(was, now, StringComparison.Ordinal) ? [] : [Event(kind, label, was, now)];

    private static IEnumerable<NoticeEvent> Began(EventKind kind, string label, bool was, bool isNow, DateOnly? on) =>
        isNow && !was
            ?
            [
                new NoticeEvent
                {
                    Kind = kind,
                    Label = label,
                    On = on,
                },
            ]
            : [];

    private static bool HasCeased(CompanyState state) => state.CeasedOn is not null || state.IsCeased;

    // A firm is its number, however its name is written.
    private static bool IsAmong(CompanyOfficer officer, IReadOnlyList<CompanyOfficer> others) =>
        others.Any(o =>
            o.Role == officer.Role
            && o.Natural == officer.Natural
            && (o.Siren is not null && officer.Siren is not null ? o.Siren == officer.Siren : o.Name == officer.Name)
        );

    private static OfficerStatement Statement(CompanyOfficer officer, OfficerChange change)
    {
        (string words, IReadOnlyList<OfficerFunction> functions) = OfficerRoles.Of(officer.Role);
        return new OfficerStatement
        {
            Change = change,
            Role = words,
            Functions = functions,
            Name = officer.Name,
            Person = officer.Natural ? PersonType.Natural : PersonType.Legal,
        };
    }

    private static NoticeEvent Event(EventKind kind, string label, string? was, string? now) =>
        new()
        {
            Kind = kind,
            Label = label,
            Before = was,
            After = now,
        };

    private static string TextOf(CompanyCapital capital) =>
        string.Create(CultureInfo.InvariantCulture, $"{capital.Amount:0.##} {capital.Currency}");

    private static string? TextOf(CompanySeat? seat) =>
        seat?.Town is null ? null
        : seat.PostalCode is { } code ? $"{code} {seat.Town}"
        : seat.Country is { } country ? $"{seat.Town} ({country})"
        : seat.Town;
}
