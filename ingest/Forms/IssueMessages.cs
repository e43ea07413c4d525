using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms;

/// <summary>What the forms say about documents, in both languages; <c>{0}</c> is the printed text unless said otherwise.</summary>
public static class IssueMessages
{
    public static readonly IssueMessage DecidedByPosition = new("decided-by-position", new(
        "“{0}”仅按印刷位置归入本栏，请核对", "'{0}' is taken for this field by its position only: please check"));

    public static readonly IssueMessage DecidedByVocabulary = new("decided-by-vocabulary", new(
        "“{0}”按用词归入，版面未能唯一确定，请核对", "'{0}' is placed by its wording, the layout leaves more than one reading: please check"));

    public static readonly IssueMessage DecidedByConsistency = new("decided-by-consistency", new(
        "“{0}”按同一单位同一文件中另一份申报表的归类确定，请核对", "'{0}' is placed as in another declaration of the same unit in this file: please check"));

    public static readonly IssueMessage Repaired = new("repaired", new(
        "“{0}”为拆分或拼接后的读数，请核对原文", "'{0}' was split or joined to be read: please check with the document"));

    public static readonly IssueMessage LinesDoNotAddUp = new("lines-do-not-add-up", new(
        "“{0}”：子项目预算金额合计与项目当年预算不符", "'{0}': the budget lines do not add up to the current budget"));

    public static readonly IssueMessage AmountExceeds = new("amount-exceeds", new(
        "“{0}”大于其上限栏目（当年预算与总预算，或执行数与预算额），请核对", "'{0}' exceeds the amount that bounds it (current and total budget, or executed and budgeted): please check"));

    public static readonly IssueMessage EndsBeforeStart = new("ends-before-start", new(
        "“{0}”：结束时间早于开始时间", "'{0}': the end lies before the start"));

    public static readonly IssueMessage BoxesMissing = new("boxes-missing", new(
        "“{0}”：选项方框不全", "'{0}': not every box of this row was found"));

    public static readonly IssueMessage UnitsDiffer = new("units-differ", new(
        "“{0}”：表头另印金额单位，本栏未按其换算，请核对", "'{0}': the form prints another unit of money over its fields, and this amount is not read in it: please check"));

    public static readonly IssueMessage ScannedSign = new("scanned-sign", new(
        "“{0}”：疑为扫描误认“≥”（如认成“2”），按所见保留，请核对", "'{0}': a scanner may have read ≥ as something else, such as 2; kept as it stands, please check"));

    public static readonly IssueMessage DateSerial = new("date-serial", new(
        "“{0}”：疑为表格软件的日期序号，按印刷保留，请核对", "'{0}': it may be a spreadsheet's number of a day; kept as printed, please check"));

    public static readonly IssueMessage UnitMissing = new("unit-missing", new(
        "“{0}”：未印金额单位，按元读取，请核对", "'{0}': no unit of money is printed; read as yuan, please check"));

    public static readonly IssueMessage RateDiffers = new("rate-differs", new(
        "“{0}”：与预算数相除不等于所印执行率，请核对", "'{0}': divided by the budget it is not the execution rate that is printed: please check"));

    public static readonly IssueMessage PrintedTwice = new("printed-twice", new(
        "“{0}”：本栏印有不同的值", "'{0}': this field is printed with different values"));

    /// <summary><c>{0}</c>: the field's label.</summary>
    public static readonly IssueMessage FieldMissing = new("field-missing", new(
        "未找到“{0}”", "{0} was not found"));

    public static readonly IssueMessage TargetMissing = new("target-missing", new(
        "绩效指标“{0}”没有找到目标值", "no target value was found for indicator '{0}'"));

    public static readonly IssueMessage AmountMissing = new("amount-missing", new(
        "子项目“{0}”没有找到预算金额", "no amount was found for budget line '{0}'"));

    public static readonly IssueMessage CategoryMissing = new("category-missing", new(
        "绩效指标“{0}”的分解目标无法确定", "the category of indicator '{0}' could not be told"));

    public static readonly IssueMessage TextUnexplained = new("text-unexplained", new(
        "“{0}”未能归入任何栏目", "'{0}' belongs to no field that is known"));

    public static readonly IssueMessage FormUnknown = new("form-unknown", new(
        "未识别的表格或文字：{0}", "no known form: {0}"));

    /// <summary><c>{1}</c>: id of the nearest form; <c>{2}</c>, <c>{3}</c>: labels of it that are printed, and that are not.</summary>
    public static readonly IssueMessage FormNearly = new("form-nearly", new(
        "未识别的表格：{0}。最接近 {1}：印有 {2}；缺少 {3}", "no known form: {0}. Nearest is {1}: it prints {2}; it lacks {3}"));

    /// <summary><c>{0}</c>: title of the form.</summary>
    public static readonly IssueMessage FormsEntangled = new("forms-entangled", new(
        "多份《{0}》交织在同一页，无法分开", "several forms '{0}' are entangled on one page and cannot be parted"));

    /// <summary><c>{0}</c>: title of the form; <c>{1}</c>: the text at which it shows.</summary>
    public static readonly IssueMessage TextEntangled = new("text-entangled", new(
        "《{0}》的文字顺序无法还原成表格：“{1}”处标签与数值分离或各行无法分开", "the text of '{0}' cannot be put back into rows: labels stand apart from their values, or rows run into each other, at '{1}'"));

    /// <summary><c>{0}</c>: labels of the fields.</summary>
    public static readonly IssueMessage IdentityMissing = new("identity-missing", new(
        "缺少{0}，无法确认是哪个单位、哪个项目、哪一年", "{0} missing: unit, project and year are needed to tell declarations apart"));

    /// <summary>Takes nothing.</summary>
    public static readonly IssueMessage OrderGuessed = new("order-guessed", new(
        "页面无表格线，阅读顺序为推测，请逐项核对原文", "the page has no ruled table and its reading order is guessed: please check every value with the document"));

    /// <summary>Takes nothing.</summary>
    public static readonly IssueMessage Recognised = new("recognised", new(
        "由扫描件文字识别得出，请逐项核对原件", "recognised from a scan: please check every value with the document"));

    /// <summary><c>{0}</c>: pages; <c>{1}</c>: why.</summary>
    public static readonly IssueMessage ScanUnread = new("scan-unread", new(
        "第 {0} 页未读取：{1}", "page {0} was not read: {1}"));

    /// <summary>Takes nothing.</summary>
    public static readonly IssueMessage ScanBlank = new("scan-blank", new(
        "扫描件，未识别出文字：请以 200–300 dpi 重新扫描，或用原始程序另存", "a scan on which no text was recognised: scan it at 200 to 300 dpi, or save it from the program it was written in"));

    public static readonly IssueMessage Contradiction = new("contradiction", new(
        "栏目自相矛盾：{0}", "fields contradict each other: {0}"));
}
