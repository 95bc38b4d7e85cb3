using System.Security.Cryptography;
using System.Text;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>Who asks and for what: what was waited for under other settings or another key no longer holds. It holds no secret.</summary>
/// <param name="Settings">Names the settings.</param>
/// <param name="Key">Names the key and its secret; neither can be told from it.</param>
internal sealed record OpsAsker(string Settings, string Key)
{
    private const int Digits = 16;

    public static OpsAsker Of(SourceSettings settings, string key, string secret) =>
        new(settings.Fingerprint(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{secret}")))[..Digits]);
}
