using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Messages;

namespace Watch.Worker.Pipeline;

/// <summary>Names what an alert tells its readers, leaving out what only says when, how often and by which text of the rule.</summary>
internal static class AlertHash
{
    public static string Of(AlertContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AlertJson.Write(content with
        {
            Id = Guid.Empty,
            Revision = 0,
            RuleVersion = "",
            DetectedAt = default,
            CorrectedBy = null,
        }))));
}
