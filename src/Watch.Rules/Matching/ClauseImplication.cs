using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;

namespace Watch.Rules.Matching;

/// <summary>Whether a clause agrees with whatever another agrees with.</summary>
internal static class ClauseImplication
{
    public static bool Implies(Clause one, Clause other) =>
        (one, other) switch
        {
            (EventClause left, EventClause right) => OfEvents(left, right),
            (PartyClause left, PartyClause right) => OfParties(left, right),
            (NoticeClause left, NoticeClause right) => OfNotices(left, right),
            _ => false,
        };

    private static bool OfEvents(EventClause one, EventClause other) =>
        (one, other) switch
        {
            (KindIs left, KindIs right) => IsWithin(left.Meant, right.Meant),
            (LabelIs left, LabelIs right) => IsWithin(left.Words, right.Words),
            (ProcedureIs left, ProcedureIs right) => IsWithin(left.Procedures, right.Procedures),
            (ParentChangeIs left, ParentChangeIs right) => IsWithin(left.Moves, right.Moves),
            (ChangeIs left, ChangeIs right) => left.Direction == right.Direction,
            (EventDateIs left, EventDateIs right) => left.Days.IsWithin(right.Days),
            (PriceIs left, PriceIs right) => left.Currency == right.Currency && left.Range.IsWithin(right.Range),
            (StakeIs left, StakeIs right) => left.Percent.IsWithin(right.Percent),
            (ThresholdIs left, ThresholdIs right) => left.Percent.IsWithin(right.Percent),
            (CrossingIs left, CrossingIs right) => left.Direction == right.Direction,
            (VotesIs left, VotesIs right) => left.Percent.IsWithin(right.Percent),
            (VotesThresholdIs left, VotesThresholdIs right) => left.Percent.IsWithin(right.Percent),
            (ThresholdDistanceIs left, ThresholdDistanceIs right) => left.Points.IsWithin(right.Points),
            (PassiveIs left, PassiveIs right) => left.Passive == right.Passive,
            (DeclarantIs left, DeclarantIs right) => IsWithin(left.Words, right.Words),
            (CauseIs left, CauseIs right) => IsWithin(left.Words, right.Words),
            (ExceptIs left, ExceptIs right) => right.Of.All(group => left.Of.Any(wider => IsWithin(group, wider))),
            _ => false,
        };

    // Whatever agrees with the one group agrees with the other.
    private static bool IsWithin(IReadOnlyList<EventClause> group, IReadOnlyList<EventClause> wider) =>
        wider.All(asked => group.Any(c => OfEvents(c, asked)));

    private static bool OfParties(PartyClause one, PartyClause other) =>
        (one, other) switch
        {
            (RoleIs left, RoleIs right) => IsWithin(left.Roles, right.Roles),
            (FirmIs left, FirmIs right) => OfFirms(left.Selector, right.Selector),
            (FirmDepartementIs left, FirmDepartementIs right) => IsWithin(left.Departements, right.Departements),
            (CapitalIs left, CapitalIs right) => left.Currency == right.Currency && left.Range.IsWithin(right.Range),
            (CapitalChangeIs left, CapitalChangeIs right) => left.Unit == right.Unit
                && left.Currency == right.Currency
                && left.Range.IsWithin(right.Range),
            (OfficerIs left, OfficerIs right) => IsWithinOrAny(left.Changes, right.Changes)
                && IsWithinOrAny(left.Functions, right.Functions),
            (AfterIs left, AfterIs right) => IsWithin(left.Earlier, right.Earlier),
            (CountIs left, CountIs right) => left.AtLeast >= right.AtLeast && IsWithin(left.Counted, right.Counted),
            (PersonIs left, PersonIs right) => left.Person == right.Person,
            (AbroadIs left, AbroadIs right) => left.Abroad == right.Abroad,
            (ActivityCodeIs left, ActivityCodeIs right) => left.Codes.All(c => right.Codes.Any(o => ActivityCodeIs.LiesUnder(c, o))),
            (SirenIs left, SirenIs right) => IsWithin(left.Sirens, right.Sirens),
            _ => false,
        };

    // Whatever the one finds in the past the other finds too.
    private static bool IsWithin(PastEvents one, PastEvents other) =>
        one.Within.Unit == other.Within.Unit
        && one.Within.Number <= other.Within.Number
        && IsWithin(one.Events, other.Events)
        && other.Parties.All(asked => one.Parties.Any(c => OfParties(c, asked)));

    private static bool OfNotices(NoticeClause one, NoticeClause other) =>
        (one, other) switch
        {
            (NoticeDepartementIs left, NoticeDepartementIs right) => IsWithin(left.Departements, right.Departements),
            (SourceIs left, SourceIs right) => IsWithin(left.Sources, right.Sources),
            (FamilyIs left, FamilyIs right) => IsWithin(left.Families, right.Families),
            (NoticeIs left, NoticeIs right) => IsWithin(left.Ids, right.Ids),
            (PublishedIs left, PublishedIs right) => left.Days.IsWithin(right.Days),
            (TextIs left, TextIs right) => IsWithin(Alternatives(left.Query), Alternatives(right.Query)),
            (TechnologyIs left, TechnologyIs right) => OfTechnologies(left, right),
            (NamedIs left, NamedIs right) => left.Matcher == right.Matcher
                && IsWithin(left.Firms, right.Firms)
                && IsWithin(right.Firms, left.Firms),
            (PartyIs left, PartyIs right) => right.Clauses.All(clause => left.Clauses.Any(c => Implies(c, clause))),
            _ => false,
        };

    // On conditions less agrees than by the symbol alone.
    private static bool OfTechnologies(TechnologyIs left, TechnologyIs right) =>
        (left.InventiveOnly || !right.InventiveOnly || left.Symbols.Count == 0)
        && IsWithin(left.Symbols, right.Symbols)
        && (left.Conditional ?? []).All(one =>
            ((one.InventiveOnly || !right.InventiveOnly) && right.Symbols.Contains(one.Symbol, StringComparer.Ordinal))
            || (right.Conditional ?? []).Any(other => string.Equals(other.ToString(), one.ToString(), StringComparison.Ordinal))
        );

    private static bool OfFirms(FirmSelector one, FirmSelector other) =>
        (one, other) switch
        {
            (_, FirmSelector.Watched) => true,
            (FirmSelector.OfSensitivity left, FirmSelector.OfSensitivity right) => left.Sensitivity == right.Sensitivity,
            (FirmSelector.OfSiren left, FirmSelector.OfSiren right) => IsWithin(left.Sirens, right.Sirens),
            (FirmSelector.OfSector left, FirmSelector.OfSector right) => IsWithin(left.Sectors, right.Sectors),
            (FirmSelector.OfGroup left, FirmSelector.OfGroup right) => IsWithin(left.Groups, right.Groups),
            _ => false,
        };

    private static IReadOnlyList<Query> Alternatives(Query query) => query is Query.Or or ? or.Operands : [query];

    private static bool IsWithinOrAny<T>(IReadOnlyList<T>? few, IReadOnlyList<T>? many) =>
        many is null || (few is not null && IsWithin(few, many));

    private static bool IsWithin<T>(IReadOnlyList<T> few, IReadOnlyList<T> many) => few.All(many.Contains);
}
