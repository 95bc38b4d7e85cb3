using Watch.Contracts.Notices;
using Watch.Worker.Ingesting.Registers;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Ingesting.Registers;

/// <summary>What notices declare of who holds whom, beside the log.</summary>
public abstract class DeclaredLinksContract : StoreContract
{
    private const string Target = "name:ateliers_sancy";

    [Fact]
    public async Task A_revision_that_declares_nothing_any_more_takes_its_link_back()
    {
        Assert.False(await Stores.Log.Registers.HasAnyAsync(Ct));
        await AppendAsync(Crossing("900C0001", new Declarant { Name = "Ocean Ridge Partners" }));
        Assert.True(await Stores.Log.Registers.HasAnyAsync(Ct));
        Assert.Equal(["name:ocean_ridge_partners"], await OwnersAsync());

        Notice mended = Crossing("900C0001", new Declarant { Name = "Ocean Ridge Partners" });
        await AppendAsync(mended with { Events = [new NoticeEvent { Kind = EventKind.RegulatedInformation }] });

        Assert.Empty(await OwnersAsync());
    }

    [Fact]
    public async Task What_is_new_beside_a_revision_is_appended_with_it()
    {
        await AppendAsync(Crossing("900C0001", new Declarant { Name = "Ocean Ridge Partners" }));
        Notice mended = Crossing("900C0001") with { Events = [new NoticeEvent { Kind = EventKind.RegulatedInformation }] };

        Assert.Equal([AppendOutcome.Revised, AppendOutcome.New], await AppendAsync(mended, mended with { Id = "900C0002" }));
        Assert.Empty(await OwnersAsync());
    }

    [Theory]
    [InlineData("Aurélien Valdombre", PersonType.Unknown)]
    [InlineData("M. Aurélien Valdombre", PersonType.Unknown)]
    [InlineData("Aurélien Valdombre Capital", PersonType.Natural)]
    [InlineData("la famille Valdombre Holding", PersonType.Unknown)]
    public async Task Who_may_be_a_human_being_stands_in_no_register(string name, PersonType person)
    {
        await AppendAsync(
            Crossing("900C0001", new Declarant { Name = name, Person = person }),
            Crossing("900C0002", new Declarant { Name = "Ocean Ridge Partners", ControlledBy = person == PersonType.Natural ? null : name })
        );

        Assert.Equal(["name:ocean_ridge_partners"], await OwnersAsync());
        Assert.Empty(await OwnersAsync("name:ocean_ridge_partners"));
    }

    [Fact]
    public async Task A_firm_that_controls_is_a_link_of_its_own()
    {
        await AppendAsync(Crossing("900C0001", new Declarant { Name = "Ocean Ridge Partners", ControlledBy = "Kestrel Holding BV" }));

        Assert.Equal(["name:kestrel_holding"], await OwnersAsync("name:ocean_ridge_partners"));
    }

    [Fact]
    public async Task A_merger_project_is_a_link_from_who_is_absorbed_to_who_absorbs_it()
    {
        Notice project = Crossing("900C0001") with
        {
            Source = new Watch.Contracts.Identifiers.SourceId("bodacc"),
            Family = "rcs-a",
            Events = [new NoticeEvent { Kind = EventKind.MergerProject }],
            Parties =
            [
                Legal(PartyRole.Target, "ATELIERS DU SANCY"),
                Legal(PartyRole.Acquirer, "Holding du Cézallier SAS"),
                Legal(PartyRole.Subject, "Fonderies de la Dore"),
            ],
        };
        await AppendAsync(project);

        KeptState link = Assert.Single(
            await Stores.Registers.StatesAsync(PastState.Declared, [Target], long.MaxValue, Ct),
            s => s.State is not null
        );
        Assert.Equal("name:holding_cezallier", link.State!.Linked);
        Assert.Contains("\"basis\":\"merger\"", link.State.Text, StringComparison.Ordinal);

        await AppendAsync(project with { Id = "900C0002", Type = NoticeType.Annulling, Corrects = "900C0001", Events = [], Parties = [] });
        Assert.Empty(await OwnersAsync());
    }

    private static Party Legal(PartyRole role, string name) =>
        new()
        {
            Role = role,
            Name = name,
            Person = PersonType.Legal,
        };

    private async Task<IReadOnlyList<string>> OwnersAsync(string subject = Target) =>
        [
            .. (await Stores.Registers.StatesAsync(PastState.Declared, [subject], long.MaxValue, Ct))
                .Select(s => s.State?.Linked)
                .OfType<string>(),
        ];

    private Task<IReadOnlyList<AppendOutcome>> AppendAsync(params Notice[] notices) =>
        new OwnershipAppender(Stores.Log, Stores.Registers).AppendAsync(
            [.. notices.Select(n => new LogCandidate(n, "api", 10, true, "test"))],
            Ct
        );

    private static Notice Crossing(string number, params Declarant[] declarants) =>
        new()
        {
            Source = new Watch.Contracts.Identifiers.SourceId("info-financiere"),
            Id = number,
            Family = "threshold",
            PublishedOn = new DateOnly(2026, 11, 4),
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.ThresholdCrossing,
                    Stake = new Stake { CapitalPercent = 12m, Declarants = declarants },
                },
            ],
            Parties =
            [
                new Party
                {
                    Role = PartyRole.Target,
                    Name = "ATELIERS DU SANCY",
                    Person = PersonType.Legal,
                },
                .. declarants.Select(d => new Party
                {
                    Role = PartyRole.Declarant,
                    Name = d.Name,
                    Person = d.Person,
                }),
            ],
        };
}

public sealed class SqliteDeclaredLinksTests : DeclaredLinksContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresDeclaredLinksTests : DeclaredLinksContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
