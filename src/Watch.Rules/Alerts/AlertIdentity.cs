using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;

namespace Watch.Rules.Alerts;

/// <summary>
/// Names the alerts and messages of one volet. An id travels in mails, queues, logs and tickets: made with the volet's secret, it is the
/// same at every attempt and on every machine that has the secret, and nobody else can try public values against it.
/// </summary>
public sealed class AlertIdentity(Volet volet, VoletSecret secret)
{
    private const int GuidBytes = 16;

    /// <summary>Whose ids it makes.</summary>
    public Volet Volet => volet;

    /// <summary>The id of an alert when it is first computed, made of its business key.</summary>
    /// <param name="root">The root of its chain as it is known then.</param>
    /// <param name="matter">What it is about where several notices tell it, in the place of the root; else null.</param>
    /// <param name="key">Rule, subject and route.</param>
    public Guid AlertIdOf(NoticeKey root, string? matter, AlertKey key) =>
        Of("alert", matter is null ? "root" : "matter", matter ?? $"{root}", key.Rule, key.Subject, $"{key.Route}");

    /// <summary>
    /// As the other, where ids are given away: to the alert of a notice that named this one as what it corrects, came first, and proved
    /// to be of another.
    /// </summary>
    public Guid FreeIdOf(NoticeKey root, string? matter, AlertKey key, IReadOnlySet<Guid> taken)
    {
        Guid id = AlertIdOf(root, matter, key);
        while (taken.Contains(id))
        {
            id = Of("alert", "beside", $"{id:N}");
        }

        return id;
    }

    /// <summary>The id of a message: made of the alert's id and the message's number.</summary>
    public Guid MessageIdOf(Guid alert, int revision) => Of("message", $"{alert:N}", revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>The id of what a backfill found: made of its alerts, each of which is found once.</summary>
    public Guid BackfillIdOf(Route route, IEnumerable<Guid> alerts) =>
        Of("backfill", [$"{route}", .. alerts.Select(a => a.ToString("N")).Order(StringComparer.Ordinal)]);

    /// <summary>The id of an edition: made of its route and number.</summary>
    public Guid EditionIdOf(Route route, int number) => Of("edition", $"{route}", number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The id of what a route received about a firm: the name of a page, which tells nobody the firm.</summary>
    public Guid FirmIdOf(Route route, Siren siren) => Of("firm", $"{route}", siren.Value);

    /// <summary>Names the state of the configuration to whoever compares two, and lets nobody try a list of firms against it.</summary>
    /// <param name="hash">Of its files.</param>
    public string ConfigurationIdOf(string hash) => Convert.ToHexStringLower(secret.Sign("configuration", volet.ToKebabCase(), hash));

    /// <summary>What a store keeps to know the secret again.</summary>
    public byte[] Check() => secret.Sign("check", volet.ToKebabCase());

    private Guid Of(string purpose, params string[] words) =>
        new(secret.Sign(purpose, [volet.ToKebabCase(), .. words]).AsSpan(0, GuidBytes), bigEndian: true);
}
