using System.Security.Cryptography;
using System.Text;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>What an answer holds.</summary>
/// <param name="Total">How many hits the whole query has, counted to 10,000 at most; null where nothing was searched.</param>
/// <param name="Hits">The publications of this answer; their reading is the parser's.</param>
internal sealed record OpsPage(int? Total, IReadOnlyList<OpsHit> Hits)
{
    private const int DigestBytes = 9;

    /// <summary>Names what the answer says of its publications, in whatever order and whenever it was made.</summary>
    public string Digest =>
        Convert.ToBase64String(
            SHA256
                .HashData(Encoding.UTF8.GetBytes(string.Join('\n', Hits.Select(h => h.Hash).Order(StringComparer.Ordinal))))
                .AsSpan(0, DigestBytes)
        );
}
