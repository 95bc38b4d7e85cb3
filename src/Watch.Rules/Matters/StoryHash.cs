using System.Security.Cryptography;
using System.Text;

namespace Watch.Rules.Matters;

/// <summary>Names what several notices have in common: half a SHA-256, as the log keeps it beside the row.</summary>
internal static class StoryHash
{
    private const int Digits = 32;

    /// <summary>Its hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
}
