using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Watch.Contracts;
using Watch.Contracts.Routes;

namespace Watch.Worker.Configuration;

/// <summary>Names what a volet judges by: <c>watch.yml</c> and every file of its own folder, by name and content.</summary>
internal static class FolderHash
{
    /// <summary>The SHA-256, in lower-case hexadecimal; a folder that is missing has one too.</summary>
    public static string Of(string folder, Volet volet)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in Files(folder, volet))
        {
            Add(hash, Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path).Replace('\\', '/')));
            Add(hash, File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string[] Files(string folder, Volet volet)
    {
        string watch = Path.Combine(folder, "watch.yml");
        string own = Path.Combine(folder, volet.ToKebabCase());
        return
        [
            .. File.Exists(watch) ? [watch] : Array.Empty<string>(),
            .. Directory.Exists(own)
                ? Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                : Enumerable.Empty<string>(),
        ];
    }

    // With its length before it, so that no two folders run into the same bytes.
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
