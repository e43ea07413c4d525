using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Pages;

namespace PerfTargets.Tests.Dashboard;

public sealed class LabelsTests
{
    [Fact]
    public void A_severity_is_called_the_same_on_a_page_as_in_its_rule()
    {
        Assert.All(Enum.GetValues<Severity>(), severity => Assert.Equal(Severities.Name(severity), Labels.Severity(Severities.Code(severity)).Word));
        Assert.Equal(Labels.Severity("warn"), Labels.Severity("warning"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Labels.Severity("grave"));
    }
}
