using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Names;
using Watch.Rules.Places;
using Watch.Rules.Queries;

namespace Watch.Rules.Tests.Matching;

/// <summary>
/// The language said once more, as slowly and plainly as it can be: every rule against every firm and none, every combination of an
/// event and a party. True, false, or null for what is not told.
/// </summary>
internal sealed class Naive(Notice notice, FirmList firms, FirmHistory history)
{
    /// <summary>One line for each match: rule, firm, severity, routes.</summary>
    public IReadOnlyList<string> Judge(IReadOnlyList<Rule> rules) =>
        notice.Events.Count == 0
            ? []
            :
            [
                .. rules.SelectMany(rule =>
                    (AsksFirm(rule.When) ? Present().Cast<Firm?>() : [null])
                        .Where(firm => Fires(rule, firm))
                        .Select(firm => Line(rule, firm))
                ),
            ];

    private string Line(Rule rule, Firm? firm)
    {
        Severity severity =
            rule.Severities.Where(s => Holds(s.When, firm) == true).Select(s => (Severity?)s.Severity).FirstOrDefault() ?? rule.Severity;
        Route[] routes =
        [
            .. rule.Routes.Concat(rule.RouteCases.Where(r => Holds(r.When, firm) == true).SelectMany(r => r.Routes)).Distinct(),
        ];
        return $"{rule.Id} {firm?.Siren.Value} {severity} {string.Join(',', routes.Length > 0 ? routes : rule.RoutesOtherwise)}";
    }

    private bool Fires(Rule rule, Firm? firm) =>
        Holds(rule.When, firm) == true
        && !(rule.Unless is not null && Holds(rule.Unless, firm) == true)
        && !rule.FalsePositives.Any(f => (f.Until is null || f.Until >= notice.PublishedOn) && Holds(f.When, firm) == true);

    private readonly NamedFirm[] _named =
    [
        .. firms.All.Select(f => new NamedFirm
        {
            Id = f.Siren.Value,
            Names = [new FirmName(f.Name)],
            Places = [.. f.Departements.Select(d => new Place(d == "2A" ? "20" : d))],
        }),
    ];

    private IReadOnlyList<Party> Parties =>
        field ??=
            notice.Parties.Count > 0
                ? notice.Parties
                :
                [
                    .. new TextRecogniser(_named)
                        .Find(string.Join("\n", notice.Events.Select(e => e.Label).Append(notice.Text).OfType<string>()))
                        .Where(m => m is { Outcome: NameOutcome.Match, IsGroupLink: false, NoNews: null })
                        .Select(m => new Party
                        {
                            Role = PartyRole.Mentioned,
                            Name = m.Firm.Names[0].Text,
                            Person = PersonType.Legal,
                        })
                        .Where(p => FirmsOf(p).Length > 0)
                        .DistinctBy(p => p.Name),
                ];

    // By number before by name, as the notice has them.
    private IEnumerable<Firm> Present() =>
        Parties.Where(p => p.Siren is not null).Concat(Parties.Where(p => p.Siren is null)).SelectMany(FirmsOf).DistinctBy(f => f.Siren);

    private Firm[] FirmsOf(Party party) =>
        [
            .. Numbers(party)
                .Select(n =>
                    firms.All.SingleOrDefault(f =>
                        f.Siren.Value == n && f.IsWatchedOn(notice.PublishedOn) && (party.Siren is not null || !f.ByNumberOnly)
                    )
                )
                .OfType<Firm>(),
        ];

    private IEnumerable<string> Numbers(Party party) =>
        party.Siren is { } siren ? [siren.Value]
        : party.Person == PersonType.Natural ? []
        : new NameIndex(_named).RecogniseAll(party.Name, party.Seat).Where(r => r.Outcome == NameOutcome.Match).Select(r => r.Firm!.Id);

    private Firm? FirmOf(Party party, Firm? bound) =>
        FirmsOf(party).FirstOrDefault(f => f.Siren == bound?.Siren) ?? FirmsOf(party).FirstOrDefault();

    private static bool AsksFirm(Condition condition) =>
        condition switch
        {
            Condition.Block block => block.Clauses.Any(c => c is FirmIs),
            Condition.All all => all.Of.Any(AsksFirm),
            Condition.Any any => any.Of.All(AsksFirm),
            Condition.Named named => AsksFirm(named.Of),
            _ => false,
        };

    private bool? Holds(Condition condition, Firm? firm) =>
        condition switch
        {
            Condition.All all => And(all.Of.Select(c => Holds(c, firm))),
            Condition.Any any => Or(any.Of.Select(c => Holds(c, firm))),
            Condition.Not not => !Holds(not.Of, firm),
            Condition.Named named => Holds(named.Of, firm),
            Condition.Block block => And([
                block.Clauses.Any(c => c is EventClause)
                    ? Or(notice.Events.Select(e => And(block.Clauses.OfType<EventClause>().Select(c => Holds(c, e)))))
                    : true,
                block.Clauses.Any(c => c is PartyClause) ? OfAny(Bound(firm), [.. block.Clauses.OfType<PartyClause>()], firm) : true,
                .. block.Clauses.OfType<NoticeClause>().Select(c => Holds(c, firm)),
            ]),
            _ => throw new InvalidOperationException(),
        };

    // Of nobody nothing is told, but that no firm of the list is named.
    private bool? OfAny(IEnumerable<Party> parties, PartyClause[] clauses, Firm? firm) =>
        parties.Any() ? Or(parties.Select(p => And(clauses.Select(c => Holds(c, p, firm)))))
        : clauses.Any(c => c is FirmIs) ? false
        : null;

    private IEnumerable<Party> Bound(Firm? firm) => firm is null ? Parties : Parties.Where(p => FirmsOf(p).Any(f => f.Siren == firm.Siren));

    private static bool? Holds(EventClause clause, NoticeEvent announced) =>
        clause switch
        {
            KindIs kind => kind.Kinds.Contains(announced.Kind) || kind.Kinds.Contains(Before(announced.Kind)),
            PriceIs price => announced.Price is { Currency: "EUR" } paid ? price.Range.Contains(paid.Amount) : null,
            ProcedureIs procedure => announced.Procedure is null or InsolvencyProcedure.Unknown
                ? null
                : procedure.Procedures.Contains(announced.Procedure.Value),
            _ => throw new InvalidOperationException(),
        };

    private bool? Holds(PartyClause clause, Party party, Firm? bound) =>
        clause switch
        {
            RoleIs role => role.Roles.Contains(party.Role),
            FirmIs firm => FirmOf(party, bound) is { } found && firm.Selector.Selects(found),
            FirmDepartementIs place => PlacesOf(party, bound) is { Length: > 0 } places ? places.Any(place.Departements.Contains)
            : party.Seat?.PostalCode is null ? null
            : false,
            PersonIs person => party.Person == PersonType.Unknown ? null : party.Person == person.Person,
            CapitalChangeIs change => Change(change, party),
            _ => throw new InvalidOperationException(),
        };

    private string[] PlacesOf(Party party, Firm? bound) =>
        [.. (FirmOf(party, bound)?.Departements ?? []).Append(Departements.OfPostalCode(party.Seat?.PostalCode)).OfType<string>()];

    private bool? Change(CapitalChangeIs change, Party party)
    {
        if (notice.Events.All(e => e.Kind != EventKind.CapitalChange))
        {
            return null;
        }

        if (party is { Siren: { } siren, Capital.Amount: { } now } && history.CapitalBefore(siren, notice) is { Amount: not 0 } before)
        {
            return change.Range.Contains((now.Amount - before.Amount) / before.Amount * 100);
        }

        return null;
    }

    private bool? Holds(NoticeClause clause, Firm? bound) =>
        clause switch
        {
            NoticeDepartementIs place => notice.Departement is null ? null : place.Departements.Contains(notice.Departement),
            TextIs { Query: Query.Word word } => (notice.Text ?? "").Split(' ').Contains(word.Text) ? true
            : notice.Text is null && notice.Parties.Count == 0 && notice.Events.All(e => e.Label is null) ? null
            : (bool?)false,
            PublishedIs published => published.Days.Contains(notice.PublishedOn),
            PartyIs other => OfAny(Parties, [.. other.Clauses], bound),
            _ => throw new InvalidOperationException(),
        };

    private static bool? And(IEnumerable<bool?> parts)
    {
        bool?[] all = [.. parts];
        return all.Contains(false) ? false
            : all.Contains(null) ? null
            : true;
    }

    private static bool? Or(IEnumerable<bool?> parts)
    {
        bool?[] all = [.. parts];
        return all.Contains(true) ? true
            : all.Contains(null) ? null
            : false;
    }

    // What it was read as before it had a kind of its own.
    private static EventKind Before(EventKind kind) =>
        kind switch
        {
            EventKind.UniversalTransfer => EventKind.MergerProject,
            EventKind.BusinessTransfer => EventKind.AssetContribution,
            _ => kind,
        };
}
