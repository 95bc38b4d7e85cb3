using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

/// <summary>An id is the same for all who have the secret, and says nothing to anybody else.</summary>
public sealed class AlertIdentityTests
{
    private const string Secret = "bm90IGEgc2VjcmV0IG9mIGFueWJvZHksIGp1c3Qgc28=";

    private static readonly NoticeKey Root = New.Notice().Key;
    private static readonly AlertKey Key = new("vente", New.Alpha.Value, Route.Gse);
    private static readonly AlertIdentity Ids = New.IdsOf(Secret);

    [Fact]
    public void The_id_of_an_alert_is_made_of_its_business_key_and_the_secret_alone()
    {
        Guid id = Ids.AlertIdOf(Root, null, Key);
        Guid[] others =
        [
            New.IdsOf(Secret, Volet.Offensive).AlertIdOf(Root, null, Key),
            New.IdsOf(Secret + "x").AlertIdOf(Root, null, Key),
            Ids.AlertIdOf(Root with { Id = "A202000012" }, null, Key),
            Ids.AlertIdOf(Root, $"{Root}", Key),
            Ids.AlertIdOf(Root, null, Key with { Rule = "autre" }),
            Ids.AlertIdOf(Root, null, Key with { Subject = New.Beta.Value }),
            Ids.AlertIdOf(Root, null, Key with { Route = Route.Parse("departement-63") }),
        ];

        Assert.Equal(id, New.IdsOf($" {Secret}\n").AlertIdOf(Root, null, Key));
        Assert.Equal(others.Length + 1, others.Append(id).Distinct().Count());
    }

    [Fact]
    public void With_a_matter_the_root_does_not_count() =>
        Assert.Equal(Ids.AlertIdOf(Root, "fusion-1", Key), Ids.AlertIdOf(Root with { Id = "A202000012" }, "fusion-1", Key));

    [Fact]
    public void Words_do_not_run_into_one_another() =>
        Assert.NotEqual(
            Ids.AlertIdOf(Root, null, Key with { Rule = "vente\n5", Subject = "52032534" }),
            Ids.AlertIdOf(Root, null, Key with { Rule = "vente\n", Subject = "999404445" })
        );

    [Fact]
    public void Messages_backfills_configurations_and_checks_have_ids_of_their_own()
    {
        Guid alert = Ids.AlertIdOf(Root, null, Key);
        Guid other = Guid.Parse("11111111-2222-3333-4444-555555555555");

        Assert.Equal(Ids.MessageIdOf(alert, 1), New.IdsOf(Secret).MessageIdOf(alert, 1));
        Assert.NotEqual(Ids.MessageIdOf(alert, 1), Ids.MessageIdOf(alert, 2));
        Assert.Equal(Ids.BackfillIdOf(Route.Gse, [alert, other]), Ids.BackfillIdOf(Route.Gse, [other, alert]));
        Assert.NotEqual(Ids.BackfillIdOf(Route.Gse, [alert]), Ids.BackfillIdOf(Route.Gse, [other]));
        Assert.Equal(64, Ids.ConfigurationIdOf("0a1b").Length);
        Assert.NotEqual(Convert.ToHexStringLower(Ids.Check()), Ids.ConfigurationIdOf(""));
        Assert.NotEqual(Ids.Check(), New.IdsOf(Secret, Volet.Offensive).Check());
    }

    [Fact]
    public void No_hash_of_the_public_values_is_the_id()
    {
        string[] values = ["defensive", $"{Root}", Key.Rule, Key.Subject, Key.Route.Name];
        HashSet<Guid> ids = [Ids.AlertIdOf(Root, null, Key), Ids.MessageIdOf(Ids.AlertIdOf(Root, null, Key), 1)];

        Assert.DoesNotContain(Guesses(values), ids.Contains);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("   0123456789abcdef0123456789abcde   ")]
    public void A_text_that_is_too_short_is_no_secret(string? text) => Assert.False(VoletSecret.TryParse(text, out _));

    [Fact]
    public void A_secret_is_never_printed()
    {
        Assert.True(VoletSecret.TryParse(Secret, out VoletSecret? secret));
        Assert.Equal("a secret", $"{secret}");
    }

    /// <summary>Every order of the values, every usual separator, every usual hash, keyed by nothing or by one of the values.</summary>
    private static IEnumerable<Guid> Guesses(string[] values) =>
        from order in Orders(values)
        from separator in new[] { "\n", "\0", "|", ":", ";", ",", "/", " ", "" }
        let text = Encoding.UTF8.GetBytes(string.Join(separator, order))
        from key in values.Prepend("").Select(Encoding.UTF8.GetBytes)
        from hash in new[] { SHA256.HashData(text), SHA512.HashData(text), HMACSHA256.HashData(key, text), HMACSHA512.HashData(key, text) }
        from bigEndian in new[] { true, false }
        select new Guid(hash.AsSpan(0, 16), bigEndian);

    private static IEnumerable<string[]> Orders(string[] values) =>
        values.Length == 1
            ? [values]
            : values.SelectMany(first => Orders([.. values.Where(v => v != first)]).Select(rest => (string[])[first, .. rest]));
}
