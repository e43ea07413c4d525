using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;
using PerfTargets.Tests.Documents.Troubles;

namespace PerfTargets.Tests.Documents.Scans;

/// <summary>A form that was scanned says what it said on paper, and is never sure of it.</summary>
public sealed class ScanReadingTests
{
    private static readonly PrintedForm Form = InventedForm.Printed;

    [Theory]
    [InlineData("ruled")]
    [InlineData("unruled")]
    [InlineData("pdf")]
    [InlineData("askew")]
    [InlineData("webp")]
    public void A_scanned_form_is_read_and_nothing_of_it_is_good(string kind)
    {
        byte[] scan = kind switch
        {
            "ruled" => new DrawnScan().Form(Form).Png(),
            "unruled" => new DrawnScan { Ruled = false }.Form(Form).Png(),
            "pdf" => new DrawnScan().Form(Form).Pdf(),
            "webp" => new DrawnScan().Form(Form).Webp(),
            _ => new DrawnScan(200, Askew: 0.8, Noise: 25) { Sealed = true }.Form(Form).Jpeg(),
        };

        DocumentReading reading = Reading.Read("scan", scan);

        Declaration declaration = Assert.Single(reading.Declarations);
        Assert.Equal(("shanghai-targets-2018", "上海市虚构事务中心", "虚构河道巡检项目", 2018), (declaration.Form, declaration.Unit.Value, declaration.Project.Value, declaration.Year.Value));
        Assert.Equal([1_069_600m, 1_069_600m, 980_000m, 931_200.50m], [declaration.TotalBudget!.Value.Amount, declaration.CurrentBudget!.Value.Amount, declaration.PriorBudget!.Value.Amount, declaration.PriorExecuted!.Value.Amount]);
        Assert.Equal([800_000m, 245_600m, 24_000m], declaration.BudgetLines.Select(line => line.Amount!.Value.Amount));
        Assert.Equal(["≥95.00%", "规范", "36次", "=100%", "0次", "建立"], declaration.Indicators.Select(indicator => indicator.Target!.Value.Text));
        Assert.Equal(["经常性专项业务费"], declaration.ProjectTypes!.Value);
        Assert.Equal(["其他事业专业类"], declaration.FundPurposes!.Value);
        Assert.Equal(Confidence.Check, declaration.Confidence);
        Assert.All(DeclarationFields.Of(declaration), field => Assert.NotEqual(Confidence.Good, field.Confidence));
        Assert.All(DeclarationFields.Of(declaration).SelectMany(field => field.Places), place => Assert.Equal(1, place.Page));
        Assert.Contains(declaration.Issues, issue => issue.Message.Id == "recognised");
        Assert.StartsWith("tesseract", reading.RecognisedBy, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_lie_where_they_were_drawn_also_on_a_page_that_lay_askew()
    {
        foreach (double askew in (double[])[0, -1.3])
        {
            DocumentContent content = new OpenHere().Open("scan.png", new DrawnScan(200, askew).Text(100, 200, "项目名称").Text(300, 500, "1,069,600.00").Text(100, 700, "预算执行率").Png());

            Assert.Equal(["项目名称", "1,069,600.00", "预算执行率"], content.Lines.Where(line => !line.IsBlank).Select(line => line.Text));
            foreach ((string text, double left, double top, double width) in ((string, double, double, double)[])[("项目名称", 100, 200, 40), ("1,069,600.00", 300, 500, 66), ("预算执行率", 100, 700, 50)])
            {
                PageBox box = content.Lines.Single(line => line.Text == text).Box!.Value;
                // Turned about the middle of the page and back, within what a pixel and the blank about a letter are.
                Assert.InRange(box.Left, left - 3, left + 3);
                Assert.InRange(box.Top, top - 3, top + 3);
                Assert.InRange(box.Right, left + width - 5, left + width + 3);
                Assert.InRange(box.Bottom, top + 7, top + 13);
            }

            Assert.Equal(842, Assert.Single(content.Sizes).Height, 3.0);
        }
    }

    [Fact]
    public void The_pages_of_a_TIFF_are_one_document_and_its_table_goes_on()
    {
        int cut = DrawnForm.RowOf(Form, "项目概况");

        DocumentReading reading = Reading.Read("scan.tif", new DrawnScan().Form(Form, new DrawnForm.Cut(cut, 0)).Tiff());

        Declaration declaration = Assert.Single(reading.Declarations);
        Assert.Equal((2, "image/tiff"), (reading.Pages, reading.MediaType));
        Assert.Equal((1, 2), (declaration.Project.Places[0].Page, declaration.CurrentBudget!.Places[0].Page));
        Assert.Equal(1_069_600m, declaration.CurrentBudget.Value.Amount);
    }

    [Fact]
    public void The_same_scan_is_read_the_same_again()
    {
        byte[] scan = new DrawnScan(150, Askew: 0.5, Noise: 30).Form(Form).Jpeg();

        Assert.Equal(ReadingText.Of("scan", Reading.Read("scan", scan)), ReadingText.Of("scan", Reading.Read("scan", scan)));
    }

    [Fact]
    public void A_target_that_looks_misread_is_suspected_and_kept_as_it_stands()
    {
        PrintedForm form = Form.With("≥95.00%", "292%").With("=100%", "2100%").With("36次", "795%");

        Declaration declaration = Assert.Single(Reading.Read("scan", new DrawnScan().Form(form).Png()).Declarations);

        foreach ((int row, string printed, decimal value) in ((int, string, decimal)[])[(0, "292%", 292), (2, "795%", 795), (3, "2100%", 2100)])
        {
            Sourced<Target> target = declaration.Indicators[row].Target!;
            Assert.Equal((printed, value, (Operator?)null, "scanned-sign"), (target.Value.Text, target.Value.Value, target.Value.Operator, target.Places[0].DecidedBy));
            Assert.Contains(declaration.Issues, issue => issue.Message.Id == "scanned-sign" && issue.Field == $"indicators[{row}].target");
        }
    }

    [Fact]
    public void A_scan_is_shown_by_its_picture()
    {
        byte[] image = new DrawnScan().Form(Form).Png(), pdf = new DrawnScan().Form(Form).Pdf();
        foreach (byte[] scan in (byte[][])[image, pdf])
        {
            string svg = new OpenHere().Draw("scan", scan, 1);

            Assert.StartsWith("<svg ", svg, StringComparison.Ordinal);
            Assert.Contains("href=\"data:image/jpeg;base64,", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("script", svg[..svg.IndexOf("base64", StringComparison.Ordinal)], StringComparison.OrdinalIgnoreCase);
        }

        Assert.Throws<UnreadableDocumentException>(() => new OpenHere().Draw("scan", image, 2));
    }
}
