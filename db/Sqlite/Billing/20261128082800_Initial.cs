using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.Sqlite.Billing
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "billing_Accounts",
                columns: table => new
                {
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PrepaidFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Accounts", x => x.UnitId);
                });

            migrationBuilder.CreateTable(
                name: "billing_AuditTrail",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Operation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Record = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_AuditTrail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_Books",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Prefix = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    First = table.Column<long>(type: "INTEGER", nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: true),
                    Next = table.Column<long>(type: "INTEGER", nullable: false),
                    Digits = table.Column<int>(type: "INTEGER", nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Books", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_Charges",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    RunId = table.Column<long>(type: "INTEGER", nullable: true),
                    Period = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PayerId = table.Column<long>(type: "INTEGER", nullable: true),
                    PayerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Quantity = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    UnitPrice = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true),
                    DueDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    LateFeeRatePerMille = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true),
                    PostedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    CounterNumber = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false),
                    FeePaidFen = table.Column<long>(type: "INTEGER", nullable: false),
                    FeeWaivedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    PaidFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Charges", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "billing_DeliveryLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_DeliveryLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "billing_Inbox",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "billing_Items",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PassThrough = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_Meters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Multiplier = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    LossPercent = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Meters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_OperationResults",
                columns: table => new
                {
                    CommandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Operation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_OperationResults", x => x.CommandId);
                });

            migrationBuilder.CreateTable(
                name: "billing_Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_Payments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReceiptNo = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BookId = table.Column<long>(type: "INTEGER", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Payer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    VoucherNo = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Cashier = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BackdateReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ReversalOf = table.Column<long>(type: "INTEGER", nullable: true),
                    Prints = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false),
                    CashGivenFen = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangeFen = table.Column<long>(type: "INTEGER", nullable: false),
                    PrepaidFen = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Payments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_Pools",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Period = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Buildings = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Pools", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_Prepayments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PaymentId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChargeNumber = table.Column<long>(type: "INTEGER", nullable: true),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Prepayments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_ReversalRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PaymentId = table.Column<long>(type: "INTEGER", nullable: true),
                    ChargeNumber = table.Column<long>(type: "INTEGER", nullable: true),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    WaiverFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_ReversalRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_Runs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Period = table.Column<int>(type: "INTEGER", nullable: false),
                    Items = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PostedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Charges = table.Column<int>(type: "INTEGER", nullable: false),
                    PrepaymentUsedFen = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_Sequences",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Next = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Sequences", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "billing_Sources",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChargeNumber = table.Column<long>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Period = table.Column<int>(type: "INTEGER", nullable: false),
                    PayerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Live = table.Column<bool>(type: "INTEGER", nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Sources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_Tariffs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Price = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true),
                    Tiers = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Target = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Usages = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Buildings = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    DueRule = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    VacancyDiscount = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    LateFeeRatePerMille = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Tariffs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_VoidNumbers",
                columns: table => new
                {
                    BookId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_VoidNumbers", x => new { x.BookId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "billing_Allocations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChargeNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    PaymentId = table.Column<long>(type: "INTEGER", nullable: true),
                    UsedInPayment = table.Column<long>(type: "INTEGER", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FeeFen = table.Column<long>(type: "INTEGER", nullable: false),
                    PrincipalFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Allocations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_billing_Allocations_billing_Charges_ChargeNumber",
                        column: x => x.ChargeNumber,
                        principalTable: "billing_Charges",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "billing_Readings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeterId = table.Column<long>(type: "INTEGER", nullable: false),
                    Period = table.Column<int>(type: "INTEGER", nullable: false),
                    Previous = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    Current = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Maximum = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true),
                    OldFinal = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true),
                    NewInitial = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true),
                    ReadOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hold = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    AcceptedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Billed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_Readings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_billing_Readings_billing_Meters_MeterId",
                        column: x => x.MeterId,
                        principalTable: "billing_Meters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "billing_PaymentLines",
                columns: table => new
                {
                    PaymentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_PaymentLines", x => new { x.PaymentId, x.Position });
                    table.ForeignKey(
                        name: "FK_billing_PaymentLines_billing_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "billing_Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_billing_Allocations_ChargeNumber",
                table: "billing_Allocations",
                column: "ChargeNumber");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Allocations_PaymentId",
                table: "billing_Allocations",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Allocations_UsedInPayment",
                table: "billing_Allocations",
                column: "UsedInPayment",
                filter: "[UsedInPayment] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_billing_AuditTrail_At",
                table: "billing_AuditTrail",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_billing_AuditTrail_Record_RecordKey",
                table: "billing_AuditTrail",
                columns: new[] { "Record", "RecordKey" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_Books_Holder",
                table: "billing_Books",
                column: "Holder");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Charges_Period_ItemCode",
                table: "billing_Charges",
                columns: new[] { "Period", "ItemCode" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_Charges_UnitId",
                table: "billing_Charges",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Items_Code",
                table: "billing_Items",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_Meters_Number",
                table: "billing_Meters",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_Meters_UnitId",
                table: "billing_Meters",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Outbox_DeliveredAt",
                table: "billing_Outbox",
                column: "DeliveredAt");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Outbox_EventId",
                table: "billing_Outbox",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_Payments_Date",
                table: "billing_Payments",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Payments_ReceiptNo",
                table: "billing_Payments",
                column: "ReceiptNo",
                unique: true,
                filter: "[ReversalOf] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Payments_UnitId",
                table: "billing_Payments",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Payments_VoucherNo",
                table: "billing_Payments",
                column: "VoucherNo",
                unique: true,
                filter: "[ReversalOf] IS NULL AND [VoucherNo] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Pools_Period_ItemCode_Buildings",
                table: "billing_Pools",
                columns: new[] { "Period", "ItemCode", "Buildings" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_Prepayments_UnitId",
                table: "billing_Prepayments",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Readings_MeterId_Period",
                table: "billing_Readings",
                columns: new[] { "MeterId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_Readings_Period",
                table: "billing_Readings",
                column: "Period");

            migrationBuilder.CreateIndex(
                name: "IX_billing_ReversalRequests_State",
                table: "billing_ReversalRequests",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Runs_Period",
                table: "billing_Runs",
                column: "Period");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Sources_ChargeNumber",
                table: "billing_Sources",
                column: "ChargeNumber");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Sources_Period_UnitId_ItemCode_Kind_SourceId_PayerId",
                table: "billing_Sources",
                columns: new[] { "Period", "UnitId", "ItemCode", "Kind", "SourceId", "PayerId" },
                unique: true,
                filter: "[Live] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Tariffs_ItemCode_From",
                table: "billing_Tariffs",
                columns: new[] { "ItemCode", "From" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billing_Accounts");

            migrationBuilder.DropTable(
                name: "billing_Allocations");

            migrationBuilder.DropTable(
                name: "billing_AuditTrail");

            migrationBuilder.DropTable(
                name: "billing_Books");

            migrationBuilder.DropTable(
                name: "billing_DeliveryLeases");

            migrationBuilder.DropTable(
                name: "billing_Inbox");

            migrationBuilder.DropTable(
                name: "billing_Items");

            migrationBuilder.DropTable(
                name: "billing_OperationResults");

            migrationBuilder.DropTable(
                name: "billing_Outbox");

            migrationBuilder.DropTable(
                name: "billing_PaymentLines");

            migrationBuilder.DropTable(
                name: "billing_Pools");

            migrationBuilder.DropTable(
                name: "billing_Prepayments");

            migrationBuilder.DropTable(
                name: "billing_Readings");

            migrationBuilder.DropTable(
                name: "billing_ReversalRequests");

            migrationBuilder.DropTable(
                name: "billing_Runs");

            migrationBuilder.DropTable(
                name: "billing_Sequences");

            migrationBuilder.DropTable(
                name: "billing_Sources");

            migrationBuilder.DropTable(
                name: "billing_Tariffs");

            migrationBuilder.DropTable(
                name: "billing_VoidNumbers");

            migrationBuilder.DropTable(
                name: "billing_Charges");

            migrationBuilder.DropTable(
                name: "billing_Payments");

            migrationBuilder.DropTable(
                name: "billing_Meters");
        }
    }
}
