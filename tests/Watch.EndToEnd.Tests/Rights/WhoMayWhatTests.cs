using Watch.EndToEnd.Tests.Executable;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Rights;

/// <summary>docs/who-may-what.md is what is found on the servers; <c>WATCH_WRITE_RIGHTS=1</c> writes it anew.</summary>
[Collection(OneAtATime.Name)]
public sealed class WhoMayWhatTests
{
    private static readonly string Page = Repository.PathTo("docs", "who-may-what.md");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_what_every_user_and_role_may_do_and_see()
    {
        await using ServerHome home = await ServerHome.CreateAsync();
        Assert.Equal(0, (await home.ImportAsync()).Status);
        ServerRoles roles = new(home);

        string tried = $"""
            # Who may what

            Printed by a test, which tries all of this on real servers, set up by the files of `deploy/`; `WATCH_WRITE_RIGHTS=1` has it
            write the page anew. **What is not named was tried and refused.**

            ## RabbitMQ

            Each user was let try, in both virtual hosts, to declare every exchange and queue, to write to every exchange with every key, to
            read from every queue, and to bind everything to everything. What arrived was then looked for in all queues. Whether a passive
            declare tells how deep a queue is depends on the broker ([operations](operations.md)).

            {await BrokerRights.TryAsync(Ct)}
            ## PostgreSQL: tables

            Two servers: that of the log and the offensive volet, and the defensive volet's with its copy of the log. Tried were select,
            insert, update, delete, truncate, locks of the table and of rows, and drop; of sequences to select, advance, set and drop.

            {await new TableRights(roles, Ct).TryAsync()}
            ## PostgreSQL: statistics, sessions and locks

            Asked by each role on its own server while all of them were at work; a cell says of whom, or of which schemas, it is told. No
            schema of the defensive volet is there to be told of on the server of the log, and of its sessions that of `watch_copy` alone,
            which reads whole rows in order.

            {await new StatisticsRights(roles, Ct).TryAsync()}
            """.Replace("\r", "", StringComparison.Ordinal);

        if (Environment.GetEnvironmentVariable("WATCH_WRITE_RIGHTS") is "1")
        {
            await File.WriteAllTextAsync(Page, tried, Ct);
            return;
        }

        Assert.Equal(tried, await File.ReadAllTextAsync(Page, Ct));
    }
}
