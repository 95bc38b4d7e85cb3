using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Messages;

namespace Watch.Worker.Judging;

/// <summary>
/// Names what an alert tells its readers, leaving out what only says when, how often, by which text of the rule, and how sure a name is.
/// </summary>
internal static class AlertHash
{
    public static string Of(AlertContent content) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    AlertJson.Write(
                        content with
                        {
                            Id = Guid.Empty,
                            Revision = 0,
                            RuleVersion = "",
                            Recognition = null,
                            DetectedAt = default,
                            CorrectedBy = null,
                        }
                    )
                )
            )
        );
}
