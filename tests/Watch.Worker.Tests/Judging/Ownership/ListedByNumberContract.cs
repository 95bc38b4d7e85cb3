using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting;
using Watch.Worker.Judging;
using Watch.Worker.Tests.Ingesting.Registers;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging.Ownership;

/// <summary>A row of regulated information names no SIREN: a firm of the list is known by its LEI or ISIN alone.</summary>
public abstract class ListedByNumberContract : StoreContract
{
    private const string Lei = "999900INVENTEDORVA24";
    private const string Share = "FR9990000005";

    private Watch.Contracts.Identifiers.Lei? _lei = Watch.Contracts.Identifiers.Lei.Parse(Lei);
    private IReadOnlyList<Isin> _isins = [Isin.Parse(Share)];

    private static readonly Rule _any = new()
    {
        Id = "capital.any",
        Title = "Information réglementée",
        Severity = Severity.Low,
        Routes = [Route.Gse],
        When = new Condition.Block([
            new KindIs([EventKind.ThresholdCrossing, EventKind.RegulatedInformation]),
            new FirmIs(new FirmSelector.Watched()),
        ]),
    };

    [Theory]
    [InlineData(Lei, null)]
    [InlineData(null, Share)]
    [InlineData(Lei, Share)]
    public async Task A_listed_firm_is_told_by_its_numbers(string? lei, string? isin)
    {
        await ImportAsync(Row("990001_20261104", "Décision de franchissement de seuil", lei, isin));
        await ImportAsync(Row("990002_20261104", "Informations privilégiées", lei, isin));

        Assert.Equal(
            [(World.Alpha, "990001_20261104"), (World.Alpha, "990002_20261104")],
            (await AlertsAsync()).Select(a => (a.Firm!.Siren, a.Notice)).OrderBy(a => a.Notice, StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_firm_that_the_list_names_by_its_siren_alone_is_known_by_the_lei_of_a_row_and_the_register()
    {
        _lei = null;
        _isins = [];
        await RegisterAsync();
        await ImportAsync(Row("990001_20261104", "Décision de franchissement de seuil", Lei, null));

        AlertContent alert = Assert.Single(await AlertsAsync());
        Assert.Equal((World.Alpha, "990001_20261104"), (alert.Firm!.Siren, alert.Notice));
    }

    [Fact]
    public async Task Without_the_register_a_lei_tells_no_siren()
    {
        _lei = null;
        _isins = [];
        await ImportAsync(Row("990001_20261104", "Décision de franchissement de seuil", Lei, null));

        Assert.Empty(await AlertsAsync());
    }

    [Fact]
    public async Task Another_number_is_another_firm()
    {
        await ImportAsync(Row("990001_20261104", "Décision de franchissement de seuil", null, "FR9990000013"));

        Assert.Empty(await AlertsAsync());
    }

    // In other words than those of the list, so that no name tells it.
    private static string Row(string id, string sort, string? lei, string? isin) =>
        $$"""
            [{"uin_idt_uin":"{{id}}","uin_dat_amf":"2026-11-04T17:05:00+00:00","uin_dat_mar":"2026-11-04T17:05:00+00:00",
            "identificationdiffuseur_idi_cod_dif":"307","identificationsociete_iso_nom_soc":"Zyx Wvu",
            "identificationsociete_iso_cd_lei":{{Text(
                lei
            )}},
            "identificationsociete_iso_cd_isi":{{Text(isin)}},"informationdeposee_inf_dat_emt":"2026-11-04T17:05:00+00:00",
            "informationdeposee_inf_tit_inf":"Avis","sous_type_d_information":"{{sort}}"}]
            """;

    // The entity of the register, with the SIREN under which it is registered in France.
    private Task RegisterAsync() =>
        TestRegister.ReadAsync(Stores.Registers, "entities", 0, [TestRegister.Firm(Lei, "ZYX WVU", "FR", World.Alpha)], Ct);

    private static string Text(string? value) => value is null ? "null" : $"\"{value}\"";

    private async Task ImportAsync(string rows)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        await File.WriteAllTextAsync(path, rows, Encoding.UTF8, Ct);
        try
        {
            Appender appender = new(Stores.Log, Stores.Sources, Stores.Registers, Time);
            await new Importer(appender, new ParserCatalogue(SourceModules.All), ContainerLimits.Default).ImportAsync(
                path,
                new IngestReport(),
                _ => { },
                Ct
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<IReadOnlyList<AlertContent>> AlertsAsync()
    {
        FirmList firms = new([
            new Firm
            {
                Siren = World.Alpha,
                Name = "ATELIERS DU SANCY",
                Sensitivity = Sensitivity.Strategic,
                Lei = _lei,
                Isins = _isins,
            },
        ]);
        await new VoletReader(
            Stores.Log,
            Stores.Of(Volet.Defensive),
            new VoletSnapshots(new VoletSnapshot([_any], firms)),
            TestIds.Of(Volet.Defensive),
            new TestCoverage(),
            Time,
            NullLogger.Instance
        ).DrainAsync(Ct);
        return [.. (await Stores.Of(Volet.Defensive).UnsentAsync(100, Ct)).SelectMany(m => m.Parts.Select(p => p.Content))];
    }
}

public sealed class SqliteListedByNumberTests : ListedByNumberContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresListedByNumberTests : ListedByNumberContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
