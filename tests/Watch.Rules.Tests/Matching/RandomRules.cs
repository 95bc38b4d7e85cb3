using CsCheck;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Watch.Rules.Queries;

namespace Watch.Rules.Tests.Matching;

/// <summary>Random rules and notices of a world so small that they often meet.</summary>
internal static class RandomRules
{
    private static readonly EventKind[] Kinds =
    [
        EventKind.SaleOfBusiness,
        EventKind.Creation,
        EventKind.CapitalChange,
        EventKind.InsolvencyOpening,
    ];
    private static readonly PartyRole[] Roles = [PartyRole.Subject, PartyRole.Seller, PartyRole.Buyer];
    private static readonly string[] Departements = ["63", "03", "2A"];
    private static readonly string[] Words = ["robot", "drone", "laser"];
    private static readonly Siren[] Sirens = [New.Alpha, New.Beta, Siren.Parse("999405558")];

    public static Gen<FirmList> Firms =>
        from alpha in OneFirm(New.Alpha)
        from beta in OneFirm(New.Beta)
        from both in Gen.Bool
        select new FirmList(both ? [alpha, beta] : [alpha]);

    public static Gen<FirmHistory> History =>
        OneNotice
            .Array[0, 3]
            .Select(past => FirmHistory.Of(past.Select((n, i) => n with { Id = $"A{i}", PublishedOn = new DateOnly(2019, 1, 1 + i) })));

    public static Gen<Rule[]> Rules => OneRule.Array[0, 3].Select(rules => rules.Select((r, i) => r with { Id = $"regle.{i}" }).ToArray());

    public static Gen<Notice> OneNotice =>
        from events in OneEvent.Array[0, 3]
        from parties in OneParty.Array[0, 3]
        from departement in Gen.OneOfConst<string?>(null, "63", "03", "75")
        from words in Gen.OneOfConst(Words).Array[0, 3]
        from title in Gen.OneOfConst<string?>(null, "Valdorix rachète Puyélan", "PUYELAN recrute", "Soldes chez Valdorix : 30 %")
        from day in Gen.Int[1, 28]
        select New.Notice(parties: parties, departement: departement) with
        {
            Events = parties.Length == 0 ? [.. events.Select(e => e with { Label = title })] : events,
            Text = words.Length == 0 ? null : string.Join(' ', words),
            PublishedOn = new DateOnly(2020, 2, day),
        };

    private static Gen<Rule> OneRule =>
        from condition in Condition(2)
        from unless in Condition(1).Null(0.7)
        from cases in Gen.Select(
            Condition(1),
            Gen.OneOfConst(Enum.GetValues<Severity>()),
            (when, severity) => new SeverityCase(when, severity)
        ).Array[0, 2]
        from routes in Condition(1).Select(when => new RouteCase(when, [Route.Parse("departement-63")])).Array[0, 1]
        from known in Gen.Select(
            Condition(1),
            Gen.Int[1, 28],
            (when, day) => new KnownFalsePositive(when, "sans objet", new DateOnly(2020, 2, day))
        ).Array[0, 1]
        from always in Gen.Bool
        select New.Rule(condition) with
        {
            Unless = unless,
            Severities = cases,
            Routes = always || routes.Length == 0 ? [Route.Gse] : [],
            RouteCases = routes,
            RoutesOtherwise = [Route.Gse],
            FalsePositives = known,
        };

    private static Gen<Condition> Condition(int depth) =>
        depth == 0
            ? Block
            : Gen.OneOf(
                Block,
                Condition(depth - 1).Array[0, 3].Select(parts => (Condition)new Condition.All(parts)),
                Condition(depth - 1).Array[0, 3].Select(parts => (Condition)new Condition.Any(parts)),
                Condition(depth - 1).Select(part => (Condition)new Condition.Not(part)),
                Condition(depth - 1).Select(part => (Condition)new Condition.Named("cluster: essai", part))
            );

    private static Gen<Condition> Block => OneClause.Array[1, 3].Select(clauses => (Condition)new Condition.Block(clauses));

    private static Gen<Clause> OneClause =>
        Gen.OneOf<Clause>(
            Gen.OneOfConst(Kinds).Array[1, 2].Select(k => (Clause)new KindIs(k)),
            Gen.Int[0, 200].Select(n => (Clause)new PriceIs(new NumberRange { From = n }, "EUR")),
            Gen.Const((Clause)new ProcedureIs([InsolvencyProcedure.Recovery])),
            Gen.OneOfConst(Departements).Array[1, 2].Select(d => (Clause)new NoticeDepartementIs(d)),
            Gen.OneOfConst(Words).Select(w => (Clause)new TextIs(new Query.Word(w))),
            Gen.Int[1, 28].Select(d => (Clause)new PublishedIs(new DayRange(null, new DateOnly(2020, 2, d)))),
            OnParty.Array[1, 2].Select(c => (Clause)new PartyIs(c)),
            OnParty.Select(c => (Clause)c),
            OnParty.Select(c => (Clause)c)
        );

    private static Gen<PartyClause> OnParty =>
        Gen.OneOf<PartyClause>(
            Gen.OneOfConst(Roles).Array[1, 2].Select(r => (PartyClause)new RoleIs(r)),
            Gen.Const((PartyClause)new FirmIs(new FirmSelector.Watched())),
            Gen.OneOfConst(Sensitivity.Sensitive, Sensitivity.Strategic)
                .Select(s => (PartyClause)new FirmIs(new FirmSelector.OfSensitivity(s))),
            Gen.OneOfConst(Sirens).Array[1, 2].Select(s => (PartyClause)new FirmIs(new FirmSelector.OfSiren(s))),
            Gen.OneOfConst(Departements).Select(d => (PartyClause)new FirmDepartementIs([d])),
            Gen.Const((PartyClause)new PersonIs(PersonType.Legal)),
            Gen.Int[-50, 100].Select(n => (PartyClause)new CapitalChangeIs(new NumberRange { From = n }, ChangeUnit.Percent, "EUR"))
        );

    private static Gen<NoticeEvent> OneEvent =>
        from kind in Gen.OneOfConst(Kinds)
        from price in Gen.Int[0, 200].Nullable()
        from procedure in Gen.OneOfConst<InsolvencyProcedure?>(
            null,
            InsolvencyProcedure.Unknown,
            InsolvencyProcedure.Recovery,
            InsolvencyProcedure.Liquidation
        )
        select new NoticeEvent
        {
            Kind = kind,
            // As publishers do: no change of capital has a price, and a judgment alone is about a procedure.
            Price = kind != EventKind.CapitalChange && price is { } amount ? new Money(amount, "EUR") : null,
            Procedure = kind == EventKind.InsolvencyOpening ? procedure : null,
        };

    private static Gen<Party> OneParty =>
        from siren in Gen.OneOfConst(Sirens).Nullable()
        from name in Gen.OneOfConst("ATELIERS DU SANCY", "VALDORIX SAS", "Puyelan", "VALDORIX / PUYELAN", "NEANT")
        from role in Gen.OneOfConst(Roles)
        from code in Gen.OneOfConst<string?>(null, "63000", "03000", "75001")
        from person in Gen.OneOfConst(Enum.GetValues<PersonType>())
        from capital in Gen.Int[0, 3].Nullable()
        select New.Party(siren, role, name, code) with
        {
            Person = person,
            Capital = capital is { } amount ? new Capital { Amount = new Money(amount, "EUR"), AsPrinted = "capital" } : null,
        };

    private static Gen<Firm> OneFirm(Siren siren) =>
        from sensitivity in Gen.OneOfConst(Sensitivity.Sensitive, Sensitivity.Strategic)
        from departements in Gen.OneOfConst(Departements).Array[0, 1]
        from first in Gen.Int[1, 28].Nullable()
        from byNumberOnly in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        select New.Firm(siren, sensitivity, departements) with
        {
            Name = siren == New.Alpha ? "Valdorix" : "Puyélan",
            ByNumberOnly = byNumberOnly,
            WatchedFrom = first is { } day ? new DateOnly(2020, 2, day) : null,
        };
}
