using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;
using static Watch.Worker.Tests.Delivering.TestMessages;

namespace Watch.Worker.Tests.Delivering;

/// <summary>
/// What may cross the bridge is asked when it leaves: the list is loaded anew between judging and sending, on every database.
/// </summary>
public abstract class DeparturesContract : StoreContract
{
    private static readonly Siren Scierie = Siren.Parse("999106966");

    private readonly FakeChannel _channel = new();

    private FirmList _inForce = new([Dispatching.Firm(Forges), Dispatching.Firm(Scierie)]);

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    private Dispatcher Dispatcher => field ??= Dispatching.Start(Store, _channel, Time, () => _inForce);

    [Fact]
    public async Task An_alert_of_a_sensitive_firm_crosses()
    {
        await Store.AddAsync(Route.Coordination);

        Assert.Equal(new DispatchReport(Sent: 1), await Dispatcher.SendDueAsync(Ct));
    }

    [Fact]
    public async Task An_alert_of_a_firm_that_became_strategic_is_withheld_for_good_with_the_reason()
    {
        Message message = await Store.AddAsync(Route.Coordination);
        await Store.AddAsync(Route.Gse);
        Load(Dispatching.Firm(Forges, Sensitivity.Strategic));

        Assert.Equal(new DispatchReport(Sent: 1, Withheld: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal([Route.Gse], _channel.Arrived.Select(m => m.Route));
        Assert.Equal("the firm is not sensitive in the list in force", await ReasonAsync(message));
        Load(Dispatching.Firm(Forges));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new DispatchReport(), await Dispatcher.SendDueAsync(Ct));
    }

    [Fact]
    public async Task An_alert_of_a_firm_that_left_the_list_is_withheld()
    {
        Message message = await Store.AddAsync(Route.Coordination);
        Load();

        Assert.Equal(new DispatchReport(Withheld: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal("the firm is not on the list in force", await ReasonAsync(message));
    }

    [Fact]
    public async Task An_alert_of_a_firm_that_is_no_longer_watched_is_withheld()
    {
        await Store.AddAsync(Route.Coordination);
        Load(Dispatching.Firm(Forges, until: new DateOnly(2026, 2, 20)));

        Assert.Equal(new DispatchReport(Withheld: 1), await Dispatcher.SendDueAsync(Ct));
    }

    [Fact]
    public async Task Until_when_a_firm_is_watched_is_a_day_of_Paris()
    {
        DateOnly today = new(2026, 6, 30);
        Load(Dispatching.Firm(Forges, until: today));
        await Store.AddAsync(Route.Coordination);
        Time.SetUtcNow(new DateTimeOffset(2026, 6, 30, 21, 59, 0, TimeSpan.Zero));
        Assert.Equal(new DispatchReport(Sent: 1), await Dispatcher.SendDueAsync(Ct));

        await Store.AddAsync(Route.Coordination);
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new DispatchReport(Withheld: 1), await Dispatcher.SendDueAsync(Ct));
    }

    [Fact]
    public async Task A_fault_of_the_bridge_ends_when_all_that_waited_is_withheld()
    {
        await Store.AddAsync(Route.Coordination);
        _channel.Ails = _ => Whose.Route;
        await Dispatcher.SendDueAsync(Ct);
        Assert.Single(await Store.FaultsAsync());
        Load(Dispatching.Firm(Forges, Sensitivity.Strategic));
        Time.Advance(Dispatching.RetryAfter);

        Assert.Equal(new DispatchReport(Withheld: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Empty(await Store.FaultsAsync());
    }

    [Theory]
    [InlineData(MessageType.Corrected)]
    [InlineData(MessageType.Withdrawn)]
    public async Task What_corrects_a_message_that_crossed_goes_even_if_the_firm_has_become_strategic(MessageType type)
    {
        Guid alert = (await Store.AddAsync(Route.Coordination)).Alerts[0].Alert;
        await Dispatcher.SendDueAsync(Ct);
        await Store.AddAsync(Route.Coordination, alert, revision: 2, type);
        Load(Dispatching.Firm(Forges, Sensitivity.Strategic));

        await Dispatcher.SendDueAsync(Ct);

        Assert.Equal([MessageType.Raised, type], _channel.Arrived.Select(m => m.Type));
    }

    [Fact]
    public async Task A_correction_of_what_was_withheld_is_asked_as_the_first_and_goes_as_raised()
    {
        Guid alert = (await Store.AddAsync(Route.Coordination)).Alerts[0].Alert;
        Load(Dispatching.Firm(Forges, Sensitivity.Strategic));
        await Dispatcher.SendDueAsync(Ct);
        await Store.AddAsync(Route.Coordination, alert, revision: 2);
        Assert.Equal(new DispatchReport(Withheld: 1), await Dispatcher.SendDueAsync(Ct));
        Load(Dispatching.Firm(Forges));
        await Store.AddAsync(Route.Coordination, alert, revision: 3);

        await Dispatcher.SendDueAsync(Ct);

        Message sent = Assert.Single(_channel.Arrived);
        Assert.Equal((MessageType.Raised, 3), (sent.Type, sent.Revision));
        Assert.Equal("", Assert.IsType<MessageContent.OfAlert>(sent.Content).Reason);
    }

    [Fact]
    public async Task A_withdrawal_of_what_was_withheld_tells_nobody()
    {
        Guid alert = (await Store.AddAsync(Route.Coordination)).Alerts[0].Alert;
        Load(Dispatching.Firm(Forges, Sensitivity.Strategic));
        await Dispatcher.SendDueAsync(Ct);
        await Store.AddAsync(Route.Coordination, alert, revision: 2, MessageType.Withdrawn);
        Load(Dispatching.Firm(Forges));

        Assert.Equal(new DispatchReport(Withheld: 1), await Dispatcher.SendDueAsync(Ct));
    }

    [Fact]
    public async Task Of_a_backfill_the_alerts_that_may_still_cross_go_counted_anew_under_the_same_id()
    {
        Message found = await Store.AddBackfillAsync(Route.Coordination, [Forges, Scierie, Forges]);
        Load(Dispatching.Firm(Forges), Dispatching.Firm(Scierie, Sensitivity.Strategic));

        Assert.Equal(new DispatchReport(Sent: 1), await Dispatcher.SendDueAsync(Ct));

        Message sent = Assert.Single(_channel.Arrived);
        BackfillContent content = Assert.IsType<MessageContent.OfBackfill>(sent.Content).Content;
        Assert.Equal((found.Id, 2, 2), (sent.Id, content.Count, content.Alerts.Count));
        Assert.Equal([new SeverityCount(Severity.High, 2)], content.Severities);
        Assert.EndsWith(" : 2 alertes", content.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(found.Alerts[1].Alert, content.Alerts.Select(a => a.Id));
    }

    [Fact]
    public async Task What_was_left_out_of_a_backfill_counts_as_never_sent()
    {
        Message found = await Store.AddBackfillAsync(Route.Coordination, [Forges, Scierie]);
        Load(Dispatching.Firm(Forges), Dispatching.Firm(Scierie, Sensitivity.Strategic));
        await Dispatcher.SendDueAsync(Ct);
        await Store.AddAsync(Route.Coordination, found.Alerts[0].Alert, revision: 2, MessageType.Withdrawn);
        await Store.AddAsync(Route.Coordination, found.Alerts[1].Alert, revision: 2, MessageType.Withdrawn, Scierie);

        Assert.Equal(new DispatchReport(Sent: 1, Withheld: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal(found.Alerts[0].Alert, _channel.Arrived.Last().Alerts[0].Alert);
    }

    [Fact]
    public async Task A_backfill_of_which_nothing_may_cross_is_withheld()
    {
        Message found = await Store.AddBackfillAsync(Route.Coordination, [Forges, Scierie]);
        Load();

        Assert.Equal(new DispatchReport(Withheld: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal("no firm of it is sensitive in the list in force", await ReasonAsync(found));
    }

    [Fact]
    public async Task Of_an_operation_each_alert_is_asked_for_and_what_is_left_out_counts_as_never_sent()
    {
        Guid shared = (await Store.AddAsync(Route.Coordination)).Alerts[0].Alert;
        await Dispatcher.SendDueAsync(Ct);
        Load(Dispatching.Firm(Forges, Sensitivity.Strategic));
        AlertContent corrected = Content(Volet.Defensive, Route.Coordination, shared, 2, Forges);
        AlertContent raised = Content(Volet.Defensive, Route.Coordination, Guid.NewGuid(), 1, Forges) with { Severity = Severity.Critical };
        Message message = await Store.AddOperationAsync(corrected, raised);
        await Store.AddAsync(Route.Coordination, raised.Id, revision: 2, MessageType.Withdrawn);

        Assert.Equal(new DispatchReport(Sent: 1, Withheld: 1), await SendAllAsync());

        Message sent = _channel.Arrived.Last();
        Assert.Equal((message.Id, MessageType.Operation), (sent.Id, sent.Type));
        Assert.Equal((MessageType.Corrected, shared), Assert.Single(sent.Parts.Select(p => (p.Type, p.Content.Id))));
        Assert.Equal([shared], sent.Alerts.Select(a => a.Alert));
    }

    [Fact]
    public async Task An_operation_of_a_firm_that_may_not_cross_is_withheld_whole()
    {
        Load();
        Message message = await Store.AddOperationAsync(
            Content(Volet.Defensive, Route.Coordination, Guid.NewGuid(), 1, Forges),
            Content(Volet.Defensive, Route.Coordination, Guid.NewGuid(), 1, Forges)
        );

        Assert.Equal(new DispatchReport(Withheld: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal("the firm is not on the list in force", await ReasonAsync(message));
    }

    [Fact]
    public async Task Of_earlier_alerts_those_that_crossed_alone_cross_with_a_message()
    {
        Guid crossed = (await Store.AddAsync(Route.Coordination)).Alerts[0].Alert;
        await Dispatcher.SendDueAsync(Ct);
        Load();
        Guid stayed = (await Store.AddAsync(Route.Coordination)).Alerts[0].Alert;
        await Dispatcher.SendDueAsync(Ct);
        Load(Dispatching.Firm(Forges));
        AlertContent content = Content(Volet.Defensive, Route.Coordination, Guid.NewGuid(), 1, Forges);
        AlertContent other = content with { Id = Guid.NewGuid(), Rule = "capital.sale" };
        await Store.AddOperationAsync(content with { Earlier = [Before(crossed), Before(stayed)], EarlierLeftOut = 3 }, other);

        Assert.Equal(new DispatchReport(Sent: 1), await Dispatcher.SendDueAsync(Ct));

        AlertContent sent = _channel.Arrived.Last().Parts.Single(p => p.Content.Id == content.Id).Content;
        Assert.Equal([crossed], sent.Earlier.Select(e => e.Id));
        Assert.Null(sent.EarlierLeftOut);

        EarlierAlert Before(Guid id) => new(id, "raised", Severity.Low, "Avant", content.Source, "A1", content.PublishedOn);
    }

    [Fact]
    public async Task Within_the_volet_nothing_is_asked()
    {
        await Store.AddAsync(Route.Gse);
        await Store.AddBackfillAsync(Route.Gse, [Forges, Scierie]);
        Load();

        Assert.Equal(new DispatchReport(Sent: 2), await Dispatcher.SendDueAsync(Ct));
    }

    private async Task<DispatchReport> SendAllAsync()
    {
        DispatchReport first = await Dispatcher.SendDueAsync(Ct);
        DispatchReport second = await Dispatcher.SendDueAsync(Ct);
        return new DispatchReport(Sent: first.Sent + second.Sent, Withheld: first.Withheld + second.Withheld);
    }

    private void Load(params IReadOnlyCollection<Firm> firms) => _inForce = new FirmList(firms);

    private async Task<string?> ReasonAsync(Message message)
    {
        DeliveryQuery query = new() { State = DeliveryState.Withheld, Channel = _channel.Name };
        List<Stored<DeliveryLine>> lines = await Store.Outbox.DeliveriesAsync(query, Ct).ToListAsync(Ct);
        return lines.Values().Single(d => d.Message == message.Id).Reason;
    }
}

public sealed class SqliteDeparturesTests : DeparturesContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresDeparturesTests : DeparturesContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
