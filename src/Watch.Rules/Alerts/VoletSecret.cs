using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Watch.Rules.Alerts;

/// <summary>
/// The secret of a volet: what is made with it says nothing to whoever does not have it, and is the same for all who do. It is never
/// printed or logged.
/// </summary>
public sealed class VoletSecret
{
    /// <summary>The least that is taken for one, in characters: as much as 24 random bytes give.</summary>
    public const int ShortestText = 32;

    private readonly byte[] _key;

    private VoletSecret(byte[] key) => _key = key;

    /// <summary>Takes a text, without the blanks around it; false where it is too short.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out VoletSecret? secret)
    {
        string trimmed = text?.Trim() ?? "";
        secret = trimmed.Length < ShortestText ? null : new VoletSecret(Encoding.UTF8.GetBytes(trimmed));
        return secret is not null;
    }

    /// <summary>The HMAC-SHA256 of some words, each with its length before it: no two lists run into the same bytes.</summary>
    /// <param name="purpose">What it is made for: what serves one purpose proves nothing for another.</param>
    /// <param name="words">What it is made of.</param>
    public byte[] Sign(string purpose, params ReadOnlySpan<string> words)
    {
        using IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        Add(hash, purpose);
        foreach (string word in words)
        {
            Add(hash, word);
        }

        return hash.GetHashAndReset();
    }

    public override string ToString() => "a secret";

    private static void Add(IncrementalHash hash, string word)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(word);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
