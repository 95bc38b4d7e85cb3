using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Rules.Fiches;
using Watch.Rules.Firms;
using Watch.Rules.Ownership;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Ingesting.Registers;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Commands;

/// <summary>A fiche is read by the numbers of its firm, on every database.</summary>
public abstract class FicheContract : StoreContract
{
    private static readonly Lei OfAcier = Lei.Parse("9999INVENTEE00000117");

    private static readonly Patent Semoir = new() { Office = "FR", Number = "9000001" };

    [Fact]
    public async Task A_corrected_notice_counts_by_its_correction_and_an_annulled_one_not_at_all()
    {
        Notice stub = Capital("A5", 0, "A3") with { Type = NoticeType.Annulling, Parties = [], Events = [] };
        await AppendAsync(Capital("A1", 10_000), Capital("A2", 20_000), Capital("A3", 30_000), Capital("A4", 25_000, "A2"), stub);

        Fiche fiche = await ReadAsync();

        Assert.Equal(
            ["A4 25000 10000", "A1 10000 "],
            fiche.Capitals.Select(c => $"{c.Reference.Notice} {c.Amount!.Amount:0} {c.Before?.Amount:0}")
        );
        Assert.Equal(2, fiche.Notices);
    }

    [Fact]
    public async Task What_names_the_firm_by_its_lei_alone_is_found_by_the_list_or_by_another_notice()
    {
        Notice byLei = Notice("L1", day: 3) with { Parties = [Own() with { Siren = null, Lei = OfAcier }] };
        await AppendAsync(byLei);

        Assert.Equal(0, (await ReadAsync()).Notices);
        Assert.Equal(
            1,
            (
                await ReadAsync(
                    new Firm
                    {
                        Siren = Acier,
                        Name = "Acier",
                        Sensitivity = Sensitivity.Sensitive,
                        Lei = OfAcier,
                    }
                )
            ).Notices
        );

        await AppendAsync(Notice("L2", day: 4) with { Parties = [Own() with { Lei = OfAcier }] });

        Fiche fiche = await ReadAsync();
        Assert.Equal((2, OfAcier), (fiche.Notices, Assert.Single(fiche.Leis)));
    }

    [Fact]
    public async Task What_was_published_of_its_patents_is_found_whoever_it_names()
    {
        Notice filed = Notice("P1", day: 1) with
        {
            Patent = Semoir,
            Events = [new NoticeEvent { Kind = EventKind.PatentApplication }],
            Parties = [Own() with { Role = PartyRole.Applicant }, Own() with { Role = PartyRole.Owner }],
        };
        Notice sold = filed with
        {
            Id = "P2",
            PublishedOn = filed.PublishedOn.AddDays(7),
            Events = [new NoticeEvent { Kind = EventKind.PatentTransfer }],
            Parties = [Own() with { Role = PartyRole.Buyer, Siren = Brasserie, Name = "Brasserie inventée" }],
        };
        await AppendAsync(filed, sold, sold with { Id = "P3", Patent = Semoir with { Number = "9000002" } });

        FichePatent patent = Assert.Single((await ReadAsync()).Patents);

        Assert.Equal((FichePatentState.Transferred, 2), (patent.State, patent.Events.Count));
    }

    [Fact]
    public async Task What_was_read_in_shadow_is_left_out()
    {
        await Stores.Log.AppendAsync([Candidate(Capital("A1", 10_000), live: false)], Ct);

        Assert.Equal(0, (await ReadAsync()).Notices);
    }

    [Fact]
    public async Task Who_is_above_it_is_told_by_the_register_of_lei_up_to_the_top()
    {
        const string firm = "9999INVENTEE00000117";
        const string holding = "9999INVENTEE00000214";
        const string top = "9999INVENTEE00000311";
        RegisterPublication whole = new()
        {
            Part = "rr",
            ContentDate = Time.GetUtcNow(),
            IsWhole = true,
        };
        await using (IRegisterBatch batch = await Stores.Registers.BeginAsync(new SourceId("gleif"), Ct))
        {
            await batch.WriteAsync(
                whole,
                [
                    Entity(firm, "FORGES", "FR") with
                    {
                        Siren = Acier,
                    },
                    Entity(holding, "FORGES HOLDING", "LU"),
                    Entity(top, "ORVELLIAN INC", "US"),
                    Relation(firm, "direct-relation", holding),
                    Relation(firm, "ultimate-relation", top),
                    Relation(holding, "direct-relation", top),
                    Entity(top, "", "US") with
                    {
                        Category = "direct-exception",
                        State = "{\"reasons\":[\"NATURAL_PERSONS\"]}",
                    },
                ],
                Ct
            );
            await batch.SavePartAsync(whole, isBaseline: true, Ct);
            await batch.CommitAsync(Ct);
        }

        FicheOwnership ownership = (await ReadAsync()).Ownership!;

        FicheOwner above = Assert.Single(ownership.Above);
        Assert.Equal(("FORGES HOLDING", "LU"), (above.Firm.Name, above.Firm.Country));
        FicheOwner highest = Assert.Single(above.Above);
        Assert.Equal(("ORVELLIAN INC", NoOwner.NaturalPersons), (highest.Firm.Name, highest.NoOwner));
        Assert.Equal("ORVELLIAN INC", Assert.Single(ownership.Tops).Name);
        Assert.Equal((whole.ContentDate, "rr"), (above.Statements[0].ContentDate, above.Statements[0].Part));
    }

    [Fact]
    public async Task Whom_it_holds_is_told_by_the_register_and_by_what_was_declared()
    {
        const string firm = "9999INVENTEE00000117";
        RegisterPublication whole = new()
        {
            Part = "rr",
            ContentDate = Time.GetUtcNow(),
            IsWhole = true,
        };
        await using (IRegisterBatch batch = await Stores.Registers.BeginAsync(new SourceId("gleif"), Ct))
        {
            await batch.WriteAsync(
                whole,
                [
                    Entity(firm, "FORGES", "FR") with
                    {
                        Siren = Acier,
                    },
                    Entity("9999INVENTEE00000214", "FORGES IBERICA SL", "ES"),
                    Relation("9999INVENTEE00000214", "direct-relation", firm),
                ],
                Ct
            );
            await batch.KeepAsync(
                whole.ContentDate,
                0,
                [new KeptState("9999INVENTEE00000214", "direct-parent", new RegisterState("{}", firm))],
                Ct
            );
            await batch.SavePartAsync(whole, isBaseline: true, Ct);
            await batch.CommitAsync(Ct);
        }

        await new OwnershipAppender(Stores.Log, Stores.Registers).AppendAsync(
            [
                Candidate(
                    Notice("C1", day: 2) with
                    {
                        Events =
                        [
                            new NoticeEvent
                            {
                                Kind = EventKind.ThresholdCrossing,
                                Stake = new Stake
                                {
                                    CapitalPercent = 51m,
                                    VotesPercent = 52m,
                                    Declarants = [new Declarant { Name = "Forges de la Sioule imaginaires" }],
                                },
                            },
                        ],
                        Parties =
                        [
                            Own() with
                            {
                                Role = PartyRole.Target,
                                Siren = Brasserie,
                                Name = "Brasserie inventée",
                            },
                            Own() with
                            {
                                Role = PartyRole.Declarant,
                            },
                        ],
                    }
                ),
            ],
            Ct
        );

        FicheOwnership ownership = (await ReadAsync()).Ownership!;

        Assert.Equal(["Brasserie inventée", "FORGES IBERICA SL"], ownership.Below.Select(b => b.Firm.Name));
        Assert.Equal([51m, 50m], ownership.Below.Select(b => b.Capital!.Low));
        Assert.Equal(
            [OwnershipBasis.Declaration, OwnershipBasis.ConsolidationDirect],
            ownership.Below.Select(b => Assert.Single(b.Statements).Basis)
        );
        string text = Watch.Rules.French.FicheText.Of(await ReadAsync());
        Assert.Contains("Filiales\n", text, StringComparison.Ordinal);
        Assert.Contains("FORGES IBERICA SL (Espagne)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_told_and_hides_no_other()
    {
        await AppendAsync(Capital("A1", 10_000), Capital("A2", 20_000));
        await Home.ExecuteAsync("UPDATE notice_payload SET json = '{' WHERE position = (SELECT position FROM notice WHERE id = 'A2')");
        FicheReading reading = new(Stores.Log, Stores.Registers, []);

        Fiche fiche = await reading.OfAsync(Acier, Ct);

        Assert.Equal(1, fiche.Notices);
        Assert.Contains("A2", Assert.Single(reading.Faults), StringComparison.Ordinal);
    }

    private static RegisterRecord Entity(string lei, string name, string country) =>
        new()
        {
            Subject = lei,
            Category = "entity",
            State = $$"""{"name":"{{name}}","country":"{{country}}"}""",
        };

    private static RegisterRecord Relation(string child, string category, string parent) =>
        new()
        {
            Subject = child,
            Category = category,
            Linked = parent,
            State = """{"status":"ACTIVE"}""",
        };

    private static Party Own() =>
        new()
        {
            Role = PartyRole.Subject,
            Name = "Forges de la Sioule imaginaires",
            Siren = Acier,
            Person = PersonType.Legal,
        };

    private static Notice Capital(string id, decimal amount, string? corrects = null) =>
        Notice(id, corrects: corrects, day: id[1] - '0') with
        {
            Events = [new NoticeEvent { Kind = EventKind.CapitalChange }],
            Parties =
            [
                Own() with
                {
                    Capital = new Capital { Amount = new Money(amount, "EUR"), AsPrinted = $"{amount}" },
                },
            ],
        };

    private Task<Fiche> ReadAsync(params IReadOnlyList<Firm> firms) =>
        new FicheReading(Stores.Log, Stores.Registers, firms).OfAsync(Acier, Ct);

    private Task AppendAsync(params IReadOnlyList<Notice> notices) => Stores.Log.AppendAsync([.. notices.Select(n => Candidate(n))], Ct);
}

public sealed class SqliteFicheTests : FicheContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresFicheTests : FicheContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
