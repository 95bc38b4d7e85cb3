using Watch.Contracts.Notices;

namespace Watch.Rules.Fiches;

/// <summary>The part of a fiche in which an event stands.</summary>
internal enum FicheTopic
{
    /// <summary>Facts of the firm tell it: its capital, its officers.</summary>
    Facts,

    Procedures,

    Patents,

    Accounts,

    Establishments,

    Others,
}

/// <summary>Events of a firm by the part of its fiche in which they stand: each in one.</summary>
internal static class FicheEvents
{
    /// <summary>The latest first.</summary>
    public static IReadOnlyList<FicheEvent> Of(IReadOnlyList<EffectiveNotice> naming, FicheSubject subject, FicheTopic topic) =>
        [
            .. (
                from told in naming
                let party = told.Last.Parties.First(subject.Is)
                from one in told.Last.Events
                where TopicOf(told.Last, one.Kind, party) == topic
                select FicheParts.Event(told, one, subject)
            ).Reverse(),
        ];

    // What is announced and not printed is no fact: it stands among the others.
    private static FicheTopic TopicOf(Notice notice, EventKind kind, Party party) =>
        notice.Patent is not null ? FicheTopic.Patents
        : party.Role is PartyRole.Debtor or PartyRole.Subject ? OwnTopic(kind, party)
        : FicheTopic.Others;

    private static FicheTopic OwnTopic(EventKind kind, Party party) =>
        kind switch
        {
            _ when IsOfProcedures(kind) => FicheTopic.Procedures,
            EventKind.AccountsFiled => FicheTopic.Accounts,
            EventKind.EstablishmentChange => FicheTopic.Establishments,
            EventKind.CapitalChange when party.Capital is not null => FicheTopic.Facts,
            EventKind.OfficerChange when party.Officers.Count > 0 => FicheTopic.Facts,
            EventKind.NameChange => FicheTopic.Facts,
            EventKind.ActivityChange when party.Activity is not null => FicheTopic.Facts,
            EventKind.SeatTransfer when party.Seat is not null => FicheTopic.Facts,
            _ => FicheTopic.Others,
        };

    public static bool IsOfProcedures(EventKind kind) =>
        kind
            is EventKind.InsolvencyOpening
                or EventKind.InsolvencyConversion
                or EventKind.InsolvencyPlan
                or EventKind.InsolvencyClosing
                or EventKind.InsolvencyOther;
}
