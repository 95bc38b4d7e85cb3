using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;

namespace Watch.Rules.Tests.Matching;

/// <summary>
/// The language said once more, as slowly and plainly as it can be: every rule against every firm and none, every combination of an
/// event and a party. True, false, or null for what is not told.
/// </summary>
internal sealed class Naive(Notice notice, FirmList firms, FirmHistory history)
{
    /// <summary>One line for each match: rule, firm, severity, routes.</summary>
    public IReadOnlyList<string> Judge(IReadOnlyList<Rule> rules) => notice.Events.Count == 0
        ? []
        : [.. rules.SelectMany(rule => (AsksFirm(rule.When) ? Present().Cast<Firm?>() : [null]).Where(firm => Fires(rule, firm)).Select(firm => Line(rule, firm)))];

    private string Line(Rule rule, Firm? firm)
    {
        Severity severity = rule.Severities.Where(s => Holds(s.When, firm) == true).Select(s => (Severity?)s.Severity).FirstOrDefault() ?? rule.Severity;
        string[] routes = [.. rule.Routes.Concat(rule.RouteCases.Where(r => Holds(r.When, firm) == true).SelectMany(r => r.Routes)).Distinct()];
        return $"{rule.Id} {firm?.Siren.Value} {severity} {string.Join(',', routes.Length > 0 ? routes : rule.RoutesOtherwise)}";
    }

    private bool Fires(Rule rule, Firm? firm) =>
        Holds(rule.When, firm) == true
        && !(rule.Unless is not null && Holds(rule.Unless, firm) == true)
        && !rule.FalsePositives.Any(f => (f.Until is null || f.Until >= notice.PublishedOn) && Holds(f.When, firm) == true);

    private IEnumerable<Firm> Present() => notice.Parties.Select(FirmOf).OfType<Firm>().DistinctBy(f => f.Siren);

    private Firm? FirmOf(Party party) => party.Siren is { } siren ? firms.All.SingleOrDefault(f => f.Siren == siren && f.IsWatchedOn(notice.PublishedOn)) : null;

    private static bool AsksFirm(Condition condition) => condition switch
    {
        Condition.Block block => block.Clauses.Any(c => c is FirmIs),
        Condition.All all => all.Of.Any(AsksFirm),
        Condition.Any any => any.Of.All(AsksFirm),
        Condition.Named named => AsksFirm(named.Of),
        _ => false,
    };

    private bool? Holds(Condition condition, Firm? firm) => condition switch
    {
        Condition.All all => And(all.Of.Select(c => Holds(c, firm))),
        Condition.Any any => Or(any.Of.Select(c => Holds(c, firm))),
        Condition.Not not => !Holds(not.Of, firm),
        Condition.Named named => Holds(named.Of, firm),
        Condition.Block block => And(
        [
            block.Clauses.Any(c => c is EventClause) ? Or(notice.Events.Select(e => And(block.Clauses.OfType<EventClause>().Select(c => Holds(c, e))))) : true,
            block.Clauses.Any(c => c is PartyClause) ? Or(Bound(firm).Select(p => And(block.Clauses.OfType<PartyClause>().Select(c => Holds(c, p))))) : true,
            .. block.Clauses.OfType<NoticeClause>().Select(Holds),
        ]),
        _ => throw new InvalidOperationException(),
    };

    private IEnumerable<Party> Bound(Firm? firm) => firm is null ? notice.Parties : notice.Parties.Where(p => p.Siren == firm.Siren);

    private static bool? Holds(EventClause clause, NoticeEvent announced) => clause switch
    {
        KindIs kind => kind.Kinds.Contains(announced.Kind),
        PriceIs price => announced.Price is { Currency: "EUR" } paid ? price.Range.Contains(paid.Amount) : null,
        ProcedureIs procedure => announced.Procedure is null ? false : announced.Procedure == InsolvencyProcedure.Unknown ? null : procedure.Procedures.Contains(announced.Procedure.Value),
        _ => throw new InvalidOperationException(),
    };

    private bool? Holds(PartyClause clause, Party party) => clause switch
    {
        RoleIs role => role.Roles.Contains(party.Role),
        FirmIs firm => FirmOf(party) is { } found && firm.Selector.Selects(found),
        FirmDepartementIs place => PlacesOf(party) is { Length: > 0 } places ? places.Any(place.Departements.Contains) : party.Seat?.PostalCode is null ? null : false,
        PersonIs person => party.Person == PersonType.Unknown ? null : party.Person == person.Person,
        CapitalChangeIs change => Change(change, party),
        _ => throw new InvalidOperationException(),
    };

    private string[] PlacesOf(Party party) => [.. (FirmOf(party)?.Departements ?? []).Append(Departements.OfPostalCode(party.Seat?.PostalCode)).OfType<string>()];

    private bool? Change(CapitalChangeIs change, Party party)
    {
        if (notice.Events.All(e => e.Kind != EventKind.CapitalChange))
        {
            return false;
        }

        if (party is { Siren: { } siren, Capital.Amount: { } now } && history.CapitalBefore(siren, notice) is { Amount: not 0 } before)
        {
            return change.Range.Contains((now.Amount - before.Amount) / before.Amount * 100);
        }

        return null;
    }

    private bool? Holds(NoticeClause clause) => clause switch
    {
        NoticeDepartementIs place => notice.Departement is null ? null : place.Departements.Contains(notice.Departement),
        TextIs { Query: Query.Word word } => (notice.Text ?? "").Split(' ').Contains(word.Text),
        PublishedIs published => published.Days.Contains(notice.PublishedOn),
        PartyIs other => Or(notice.Parties.Select(p => And(other.Clauses.Select(c => Holds(c, p))))),
        _ => throw new InvalidOperationException(),
    };

    private static bool? And(IEnumerable<bool?> parts)
    {
        bool?[] all = [.. parts];
        return all.Contains(false) ? false : all.Contains(null) ? null : true;
    }

    private static bool? Or(IEnumerable<bool?> parts)
    {
        bool?[] all = [.. parts];
        return all.Contains(true) ? true : all.Contains(null) ? null : false;
    }
}
