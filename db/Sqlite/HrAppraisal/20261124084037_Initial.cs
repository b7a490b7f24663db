using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.Sqlite.HrAppraisal
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hr_Appraisals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    StaffNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    HouseholdsDue = table.Column<int>(type: "INTEGER", nullable: true),
                    HouseholdsPaid = table.Column<int>(type: "INTEGER", nullable: true),
                    FrozenAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Unsigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    Total = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true),
                    PayPercent = table.Column<int>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ApprovalReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SentBackAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    SentBackBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SentBackReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    AppealUntil = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hr_Appraisals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hr_AuditTrail",
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
                    table.PrimaryKey("PK_hr_AuditTrail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hr_DeliveryLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hr_DeliveryLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "hr_Inbox",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hr_Inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "hr_Months",
                columns: table => new
                {
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CloseReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReopenedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ReopenedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReopenReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hr_Months", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "hr_Occurrences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    StaffNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Item = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    NotedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Standard = table.Column<string>(type: "TEXT", maxLength: 1, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hr_Occurrences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hr_OperationResults",
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
                    table.PrimaryKey("PK_hr_OperationResults", x => x.CommandId);
                });

            migrationBuilder.CreateTable(
                name: "hr_Outbox",
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
                    table.PrimaryKey("PK_hr_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hr_Sequences",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Next = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hr_Sequences", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "hr_Staff",
                columns: table => new
                {
                    No = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DirectSuperiorNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    IndirectSuperiorNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hr_Staff", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "hr_Appeals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AppraisalId = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    RaisedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Upheld = table.Column<bool>(type: "INTEGER", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hr_Appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_hr_Appeals_hr_Appraisals_AppraisalId",
                        column: x => x.AppraisalId,
                        principalTable: "hr_Appraisals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hr_Scorers",
                columns: table => new
                {
                    AppraisalId = table.Column<long>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StaffNo = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    SetBackAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    SetBackItem = table.Column<int>(type: "INTEGER", nullable: true),
                    SetBackBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hr_Scorers", x => new { x.AppraisalId, x.Role });
                    table.ForeignKey(
                        name: "FK_hr_Scorers_hr_Appraisals_AppraisalId",
                        column: x => x.AppraisalId,
                        principalTable: "hr_Appraisals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hr_Scores",
                columns: table => new
                {
                    AppraisalId = table.Column<long>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Item = table.Column<int>(type: "INTEGER", nullable: false),
                    Proposed = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    Given = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Taken = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hr_Scores", x => new { x.AppraisalId, x.Role, x.Item });
                    table.ForeignKey(
                        name: "FK_hr_Scores_hr_Scorers_AppraisalId_Role",
                        columns: x => new { x.AppraisalId, x.Role },
                        principalTable: "hr_Scorers",
                        principalColumns: new[] { "AppraisalId", "Role" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_hr_Appeals_AppraisalId",
                table: "hr_Appeals",
                column: "AppraisalId");

            migrationBuilder.CreateIndex(
                name: "IX_hr_Appraisals_Month_StaffNo",
                table: "hr_Appraisals",
                columns: new[] { "Month", "StaffNo" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_hr_AuditTrail_At",
                table: "hr_AuditTrail",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_hr_AuditTrail_Record_RecordKey",
                table: "hr_AuditTrail",
                columns: new[] { "Record", "RecordKey" });

            migrationBuilder.CreateIndex(
                name: "IX_hr_Occurrences_Month_StaffNo",
                table: "hr_Occurrences",
                columns: new[] { "Month", "StaffNo" });

            migrationBuilder.CreateIndex(
                name: "IX_hr_Outbox_DeliveredAt",
                table: "hr_Outbox",
                column: "DeliveredAt");

            migrationBuilder.CreateIndex(
                name: "IX_hr_Outbox_EventId",
                table: "hr_Outbox",
                column: "EventId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hr_Appeals");

            migrationBuilder.DropTable(
                name: "hr_AuditTrail");

            migrationBuilder.DropTable(
                name: "hr_DeliveryLeases");

            migrationBuilder.DropTable(
                name: "hr_Inbox");

            migrationBuilder.DropTable(
                name: "hr_Months");

            migrationBuilder.DropTable(
                name: "hr_Occurrences");

            migrationBuilder.DropTable(
                name: "hr_OperationResults");

            migrationBuilder.DropTable(
                name: "hr_Outbox");

            migrationBuilder.DropTable(
                name: "hr_Scores");

            migrationBuilder.DropTable(
                name: "hr_Sequences");

            migrationBuilder.DropTable(
                name: "hr_Staff");

            migrationBuilder.DropTable(
                name: "hr_Scorers");

            migrationBuilder.DropTable(
                name: "hr_Appraisals");
        }
    }
}
