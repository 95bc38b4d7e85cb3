using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Tests.Judging;

/// <summary>Names alerts with a secret that everybody knows.</summary>
internal static class TestIds
{
    public const string Secret = "0123456789abcdef0123456789abcdef";

    public static AlertIdentity Of(Volet volet) =>
        new(
            volet,
            VoletSecret.TryParse(Secret, out VoletSecret? secret) ? secret : throw new InvalidOperationException("It is too short.")
        );
}
